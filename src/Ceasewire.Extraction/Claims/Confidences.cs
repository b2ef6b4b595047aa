using System.Collections.Immutable;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Attributions;

namespace Ceasewire.Extraction.Claims;

/// <summary>How far a claim can be trusted to say what the report says.</summary>
internal static class Confidences
{
    /// <summary>
    /// An unnamed teller makes a reading no worse, but a passage that may belong to another report does.
    /// </summary>
    private const double OrphanPenalty = 0.8;

    public static double Of(Act act, ImmutableArray<Attribution> chain)
    {
        double certainty = act.Certainty;
        if (chain.Any(attribution => attribution.Orphan))
        {
            certainty *= OrphanPenalty;
        }

        return Math.Round(Math.Clamp(certainty, 0.01, 0.99), 2);
    }
}
