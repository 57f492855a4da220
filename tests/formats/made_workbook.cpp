#include "formats/made_workbook.h"

#include <zip.h>

#include <stdexcept>

namespace yingtuo::formats {

std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("cannot make an archive");
    zip_source_keep(target);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8) < 0) {
            throw std::runtime_error("cannot add a part");
        }
    }
    if (zip_close(archive) != 0) throw std::runtime_error("cannot close the archive");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

Parts unzipped(const std::string& archive) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened == nullptr) throw std::runtime_error("cannot open the archive");
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(opened, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        zip_stat_index(opened, index, 0, &stat);
        std::string content(static_cast<std::size_t>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(opened, index, 0);
        if (file == nullptr ||
            zip_fread(file, content.data(), content.size()) != static_cast<zip_int64_t>(content.size()))
            throw std::runtime_error("cannot read a part");
        zip_fclose(file);
        parts.emplace_back(zip_get_name(opened, index, ZIP_FL_ENC_RAW), std::move(content));
    }
    zip_discard(opened);
    zip_error_fini(&error);
    return parts;
}

std::string part_of(const std::string& archive, const std::string& name) {
    for (const auto& [part, content] : unzipped(archive)) {
        if (part == name) return content;
    }
    throw std::runtime_error("there is no part " + name);
}

Parts workbook_parts(const std::string& sheet, const std::string& shared_strings, const std::string& styles,
                     const std::string& workbook_properties) {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Parts parts = {
        {"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels", head + "<Relationships><Relationship Id=\"rId1\" Type=\"" + relations +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", head + "<workbook xmlns:r=\"" + relations + "\">" + workbook_properties +
                                "<sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships><Relationship Id=\"rId1\" Type=\"" + relations +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + relations +
             "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + relations +
             "/styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet>" + sheet + "</worksheet>"},
        {"xl/sharedStrings.xml", head + "<sst>" + shared_strings + "</sst>"},
        {"xl/styles.xml", head + "<styleSheet>" + styles + "</styleSheet>"},
    };
    return parts;
}

std::string made_workbook(const std::string& sheet, const std::string& shared_strings, const std::string& styles,
                          const std::string& workbook_properties) {
    return zipped(workbook_parts(sheet, shared_strings, styles, workbook_properties));
}

}  // namespace yingtuo::formats
