# The two builds of the tests, for tests/run.sh.

# Configures a preset once, builds it, and shows the errors only.
build_preset() {
    local preset=$1
    mkdir -p build
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 ||
        { tail -n 40 "build/configure-$preset.log"; return 1; }
    cmake --build "build/$preset" "${@:2}" >"build/build-$preset.log" 2>&1 ||
        { grep -E 'error|FAILED' -A 6 "build/build-$preset.log" | head -n 80; return 1; }
}
