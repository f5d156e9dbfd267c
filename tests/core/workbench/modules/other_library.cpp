// A library that is no engine.

extern "C" __attribute__((visibility("default"))) int otherLibrary()
{
    return 0;
}
