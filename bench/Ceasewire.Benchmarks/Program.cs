using BenchmarkDotNet.Running;
using Ceasewire.Benchmarks;

// "speed PATH…" measures the whole reading on one core, "core PATH…" the language core alone, "times PATH…" the times of
// what is analysed, "ledger [CLAIMS [LEDGER]]" a ledger of synthetic claims, "desk PROGRAM FOLDER [CLAIMS]" the desk over one,
// "intake FOLDER" an archive of its pages, "hostile" inputs made to choke readers; "load [COUNT [WORDS [SEED]]]" writes
// synthetic reports; anything else goes to BenchmarkDotNet.
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

if (args is ["ledger", .. var size])
{
    return await LedgerSpeed.RunAsync(size);
}

if (args is ["desk", .. var served])
{
    return await DeskSpeed.RunAsync(served);
}

if (args is ["intake", var folder])
{
    return await IntakeSpeed.RunAsync(folder);
}

if (args is ["hostile", .. var kind])
{
    return HostileCost.Run(kind);
}

if (args is ["load", .. var asked])
{
    return Load.Run(asked);
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingSpeed).Assembly).Run(args);
return 0;
