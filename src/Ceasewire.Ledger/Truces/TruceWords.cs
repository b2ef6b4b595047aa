namespace Ceasewire.Ledger.Truces;

/// <summary>How truces are put in words.</summary>
public static class TruceWords
{
    public static string Of(TruceStatus status) => status switch
    {
        TruceStatus.NoneProposed => "none proposed",
        TruceStatus.AgreedBySome => "agreed by some",
        TruceStatus.DeclaredOneSided => "declared by one side",
        TruceStatus.InForce => "in force",
        TruceStatus.Violated => "violated, it is alleged",
        _ => Terms.Of(status),
    };

    /// <summary>"calls for", "said to begin".</summary>
    public static string Of(TruceAct act, Stance? stance) =>
        (act, stance) switch
        {
            (TruceAct.Begins, _) => "said to begin",
            (TruceAct.BeginningPlanned, _) => "is to begin",
            (TruceAct.Extends, _) => "prolonged or restored",
            (_, { } taken) => Stances.Of(taken),
            _ => Terms.Of(act),
        };

    /// <summary>"held", "declined".</summary>
    public static string OfTalks(TruceAct act) => act switch
    {
        TruceAct.TalksCalledFor => "called for",
        TruceAct.TalksPlanned => "planned",
        TruceAct.TalksHeld => "held",
        _ => "declined",
    };

    /// <summary>"Aleppo", "SYR (place not given)".</summary>
    public static string Of(TruceScene scene) =>
        scene.Name ?? (scene.Country is { } country ? $"{country}, place not given" : "Place not given");

    /// <summary>"Aleppo: violated, it is alleged".</summary>
    public static string Title(TruceProcess truce) => $"{Of(truce.Scene)}: {Of(truce.Status)}";
}
