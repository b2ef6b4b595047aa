namespace Ceasewire.Cli.Watching;

/// <summary>What a round came to.</summary>
internal sealed class RoundCounts
{
    public int Asked { get; set; }

    public int Failed { get; set; }

    public int New { get; set; }

    public int Added { get; set; }

    public int GivenUp { get; set; }
}
