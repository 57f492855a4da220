#include "store/said_json.h"

#include "store/sqlite/columns.h"

namespace yingtuo::store {

namespace {

// Every field once, for writing and for reading. A structured binding of the whole, so that a new field that nobody
// stores does not compile. What is empty is left out.
template <typename Fields, typename AnySaid>
void fields_of(Fields& field, AnySaid& said) {
    auto& [name, id_number, id_written, number_refused, sex, birth_date, birth_month_only, village_code, hamlet_code,
           school, grade, category, willing, reason_not_willing, address, carer_name, carer_id_number, carer_phone,
           carer_relation] = said;
    field("name", name);
    field("id_number", id_number);
    field("id_written", id_written);
    field("number_refused", number_refused);
    field("sex", sex);
    field("birth_date", birth_date);
    field("birth_month_only", birth_month_only);
    field("village_code", village_code);
    field("hamlet_code", hamlet_code);
    field("school", school);
    field("grade", grade);
    field("category", category);
    field("willing", willing);
    field("reason_not_willing", reason_not_willing);
    field("address", address);
    field("carer_name", carer_name);
    field("carer_id_number", carer_id_number);
    field("carer_phone", carer_phone);
    field("carer_relation", carer_relation);
}

class Writer {
  public:
    void operator()(const char* key, const std::string& text) {
        if (!text.empty()) bag_.emplace(key, text);
    }
    void operator()(const char* key, bool value) {
        if (value) bag_.emplace(key, "1");
    }
    void operator()(const char* key, const std::optional<Date>& date) {
        if (date) bag_.emplace(key, format_date(*date));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char* key, const Enum& value) { bag_.emplace(key, code_of(value)); }
    [[nodiscard]] const OtherColumns& bag() const { return bag_; }

  private:
    OtherColumns bag_;
};

class Reader {
  public:
    explicit Reader(const OtherColumns& bag) : bag_(bag) {}

    void operator()(const char* key, std::string& text) {
        if (const std::string* found = find(key)) text = *found;
    }
    void operator()(const char* key, bool& value) { value = find(key) != nullptr; }
    void operator()(const char* key, std::optional<Date>& date) {
        const std::string* found = find(key);
        if (found == nullptr) return;
        date = parse_date(*found);
        is_good_ = is_good_ && date.has_value();
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char* key, Enum& value) {
        const std::string* found = find(key);
        const auto read = found == nullptr ? std::nullopt : from_code<Enum>(*found);
        is_good_ = is_good_ && read.has_value();
        if (read) value = *read;
    }
    // Everything could be read, and nothing is left over.
    [[nodiscard]] bool is_good() const { return is_good_ && used_ == bag_.size(); }

  private:
    const std::string* find(const char* key) {
        const auto found = bag_.find(key);
        if (found == bag_.end()) return nullptr;
        ++used_;
        return &found->second;
    }
    const OtherColumns& bag_;
    std::size_t used_ = 0;
    bool is_good_ = true;
};

}  // namespace

std::string said_to_json(const Said& said) {
    Writer writer;
    fields_of(writer, said);
    return bag_to_json(writer.bag());
}

std::optional<Said> said_from_json(std::string_view text) {
    const auto bag = bag_from_json(text);
    if (!bag) return std::nullopt;
    Said said;
    Reader reader(*bag);
    fields_of(reader, said);
    if (!reader.is_good()) return std::nullopt;
    return said;
}

}  // namespace yingtuo::store
