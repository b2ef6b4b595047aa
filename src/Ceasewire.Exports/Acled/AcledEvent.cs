using Ceasewire.Records;

namespace Ceasewire.Exports.Acled;

/// <summary>
/// ACLED's event and sub-event types. Source: the ACLED codebook's table of event types and its descriptions of them.
/// </summary>
/// <param name="Type">"Battles".</param>
/// <param name="SubType">"Armed clash"; null where the reports do not tell.</param>
internal sealed record AcledEvent(string Type, string? SubType)
{
    private const string Violence = "Violence against civilians";

    private const string Remote = "Explosions/Remote violence";

    private const string Strategic = "Strategic developments";

    private const string Change = "Change to group/activity";

    /// <summary>"Political violence", "Demonstrations" or "Strategic developments".</summary>
    public string DisorderType => Type switch
    {
        Strategic => Strategic,
        "Protests" or "Riots" => "Demonstrations",
        _ => "Political violence",
    };

    /// <returns>Null for what ACLED does not record: words, visits, relief, harm whose cause is not told.</returns>
    public static AcledEvent? Of(Occurrence occurrence)
    {
        var claim = occurrence.Claim;
        return claim.Type switch
        {
            ClaimType.Assault => Assault(occurrence),
            ClaimType.Control => Control(occurrence),
            ClaimType.Protest => Protest(claim),
            ClaimType.Coerce => Coerce(occurrence),
            ClaimType.Retreat or ClaimType.Mobilize => OfForces(occurrence),
            ClaimType.Agree or ClaimType.Concede or ClaimType.Consult when IsAgreement(claim) =>
                new(Strategic, "Agreement"),
            _ => null,
        };
    }

    /// <summary>The means decide where the reports name them; else who was attacked.</summary>
    private static AcledEvent? Assault(Occurrence occurrence) => occurrence.Claim switch
    {
        { Mode: "abduct" } or { Cameo: "181" } => new(Violence, "Abduction/forced disappearance"),
        { Mode: "sexual" } or { Cameo: "1821" } => new(Violence, "Sexual violence"),
        { Mode: "destroy" } or { Cameo: "1712" } => new(Strategic, "Looting/property destruction"),
        { Mode: "suicide-attack" } or { Cameo: "1831" } => new(Remote, "Suicide bomb"),
        { Mode: "aerial" or "drone" } or { Cameo: "195" or "1951" or "1952" } => new(Remote, "Air/drone strike"),
        { Cameo: "194" } => new(Remote, "Shelling/artillery/missile attack"),
        { Mode: "explosives" } or { Cameo: "183" or "1832" or "1833" } => new(Remote, Explosive(occurrence)),
        { Cameo: "2041" } => new(Remote, "Chemical weapon"),
        { Mode: "crowd-control" } => new("Protests", null),
        _ => ByVictims(occurrence),
    };

    /// <summary>Forces of a state that "bombed" may have done so from the air: that is not told.</summary>
    private static string? Explosive(Occurrence occurrence) =>
        AcledActors.InterOf(occurrence.Actors, occurrence) is AcledActors.State or AcledActors.External
            ? null
            : "Remote explosive/landmine/IED";

    private static AcledEvent? ByVictims(Occurrence occurrence)
    {
        var attackers = AcledActors.InterOf(occurrence.Actors, occurrence);
        var victims = AcledActors.InterOf(occurrence.Recipients, occurrence);
        return victims == AcledActors.Civilians ? new(Violence, "Attack")
            : AcledActors.IsArmed(victims) && AcledActors.IsArmed(attackers) ? new("Battles", "Armed clash")
            : occurrence.Recipients.IsEmpty && occurrence.Actors.Length > 1
                && occurrence.Actors.All(actor => AcledActors.IsArmed(AcledActors.InterOf([actor], occurrence)))
                ? new("Battles", "Armed clash")
            : null;
    }

    /// <summary>Ground that is taken; who merely holds it is no event.</summary>
    private static AcledEvent? Control(Occurrence occurrence) => occurrence.Claim.Cameo != "192" ? null
        : AcledActors.InterOf(occurrence.Actors, occurrence) switch
        {
            AcledActors.State => new("Battles", "Government regains territory"),
            AcledActors.Rebels => new("Battles", "Non-state actor overtakes territory"),
            _ => null,
        };

    private static AcledEvent? Protest(Claim claim) => claim switch
    {
        { Mode: "riot" } or { Cameo: "145" } => new("Riots", "Violent demonstration"),

        // The codebook's sub-event where no report tells of violence or of anybody stepping in.
        { Mode: "demo" or "obstruct" } => new("Protests", "Peaceful protest"),
        _ => null,
    };

    private static AcledEvent? Coerce(Occurrence occurrence) => occurrence.Claim.Mode switch
    {
        "arrest" => new(Strategic, "Arrests"),
        "seize" => new(Strategic, "Looting/property destruction"),

        // "Any other non-violent security measures enacted by armed actors."
        "curfew" or "martial-law" or "blockade" => OfForces(occurrence),
        _ => null,
    };

    /// <summary>Forces that come, go or close a road; people without arms would flee or protest.</summary>
    private static AcledEvent? OfForces(Occurrence occurrence) =>
        AcledActors.IsArmed(AcledActors.InterOf(occurrence.Actors, occurrence)) ? new(Strategic, Change) : null;

    /// <summary>"Peace talks, ceasefires, evacuation deals, prisoner exchanges."</summary>
    private static bool IsAgreement(Claim claim) => claim switch
    {
        { Type: ClaimType.Consult } => claim.Cameo == "046",
        { Type: ClaimType.Concede } => claim.Mode == "release" || claim.Cameo == "0871",
        _ => claim.About is Matter.Ceasefire or Matter.Evacuation or Matter.Prisoners or Matter.Withdrawal,
    };
}
