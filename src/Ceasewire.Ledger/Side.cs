using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// Whom a party stands for. All of a state's government are one side, be it a minister or "Damascus"; so are parties of
/// one country and sector that are only described. Armed groups and organisations that are known by name are sides of
/// their own.
/// </summary>
/// <param name="Key">Equal for the same side.</param>
/// <param name="Code">"SYR GOV"; empty where neither part is known.</param>
public readonly record struct Side(string Key, string Code)
{
    public static Side Of(Party party)
    {
        string code =
            $"{party.Country ?? "---"} {(party.Sector is { } sector ? Terms.CodeOf(sector) : "---")}";
        bool isState = party is { Country: not null, Sector: Sector.Gov };
        bool isCoded = party is { Country: not null, Sector: not null };
        string key = isState || (isCoded && party.Id is null) ? code
            : party.Id ?? Terms.Of(party).ToUpperInvariant();
        return new(key, party.Country is null && party.Sector is null ? "" : code);
    }
}
