using BenchmarkDotNet.Running;
using Ceasewire.Benchmarks;

// "speed PATH…" measures the whole reading on one core; anything else goes to BenchmarkDotNet.
if (args is ["speed", .. var paths])
{
    return ReadingSpeed.Run(paths);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingSpeed).Assembly).Run(args);
return 0;
