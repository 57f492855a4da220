// fontconfig keeps patterns that it never gives back, some 80 KB for each set of fonts; the leak checker is told so.
// For this reason a program makes few PDF writers and keeps them.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier): the sanitizer's name

extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
    return "leak:libfontconfig\n";
}
