using System.Collections.Immutable;

namespace Ceasewire.Server.Lists;

/// <summary>Someone who says things: a teller, or an outlet in its own voice.</summary>
/// <param name="Kind">"teller", or "outlet".</param>
/// <param name="Side">Country and sector codes of a teller: "SYR GOV"; empty where unknown.</param>
/// <param name="Copies">Of an outlet: reports that are copies of another outlet's text.</param>
/// <param name="Disputed">How many of the claims are disputed.</param>
public sealed record SourceRow(string Kind, string Name, string Side, int Reports, int Copies, int Claims, int Disputed)
{
    public const string NoOutlet = "outlet not given";
}
