// The nobody-missed certificate as a file, as the command line writes it and the page offers it.
#pragma once

#include <string>

#include "app/funnel.h"
#include "base/enum_names.h"
#include "base/result.h"
#include "domain/region.h"

namespace yingtuo::http {

enum class CertificateFormat { csv, xlsx, json };

// Refuses what the workbook writer refuses.
[[nodiscard]] Result<std::string> certificate_bytes(const roll::Certificate& certificate, const RegionTree& regions,
                                                    CertificateFormat format);

[[nodiscard]] std::string media_type_of(CertificateFormat format);

}  // namespace yingtuo::http

template <>
struct yingtuo::EnumNames<yingtuo::http::CertificateFormat> {
    using F = yingtuo::http::CertificateFormat;
    static constexpr EnumName<F> table[] = {{F::csv, "csv", "文本表格", "comma-separated"},
                                            {F::xlsx, "xlsx", "工作簿", "workbook"},
                                            {F::json, "json", "数据", "machine-readable"}};
};
