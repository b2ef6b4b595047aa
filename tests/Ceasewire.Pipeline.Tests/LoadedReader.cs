namespace Ceasewire.Pipeline.Tests;

/// <summary>One reader for all tests of this assembly that read with the real model.</summary>
public sealed class LoadedReader
{
    public NewsReader Reader { get; } = NewsReader.Load();
}

[CollectionDefinition(nameof(LoadedReader))]
public sealed class LoadedReaderCollection : ICollectionFixture<LoadedReader>;
