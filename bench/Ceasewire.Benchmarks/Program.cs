using BenchmarkDotNet.Running;
using Ceasewire.Benchmarks;

// "speed PATH…" measures the whole reading on one core, "core PATH…" the language core alone, "times PATH…" the times of
// what is analysed; anything else goes to BenchmarkDotNet.
if (args is ["speed", .. var paths])
{
    return ReadingSpeed.Run(paths);
}

if (args is ["core", .. var texts])
{
    return CoreSpeed.Run(texts);
}

if (args is ["times", .. var dated])
{
    return TimesSpeed.Run(dated);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingSpeed).Assembly).Run(args);
return 0;
