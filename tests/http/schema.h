// A small strict validator for the subset of JSON Schema that the API document uses. A keyword it does not know is an
// error of the schema, so that nothing is ever taken for checked that was not.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace yingtuo::http {

// What is wrong with the value, one line each: "$.items[3].lon: ...". Empty where nothing is. References are looked up
// in the document.
[[nodiscard]] std::vector<std::string> schema_errors(const boost::json::value& document,
                                                     const boost::json::object& schema,
                                                     const boost::json::value& value);

// The object itself, or the one its $ref names.
[[nodiscard]] const boost::json::object& resolved(const boost::json::value& document,
                                                  const boost::json::object& object);

}  // namespace yingtuo::http
