using Ceasewire.Store.Review;

namespace Ceasewire.Server.Review;

/// <summary>How far two reviewers agree.</summary>
/// <param name="Claims">Claims that both decided about.</param>
/// <param name="Kappa">Cohen's kappa: 1 is full agreement, 0 what chance would give; null where both only ever say the
/// same one thing, so that chance alone explains it.</param>
public sealed record Agreement(string One, string Other, int Claims, int Same, double? Kappa)
{
    public static Agreement Of(string one, string other, IReadOnlyCollection<(Ruling One, Ruling Other)> rulings)
    {
        double count = rulings.Count;
        int same = rulings.Count(pair => pair.One == pair.Other);
        double byChance = Enum.GetValues<Ruling>().Sum(ruling =>
            rulings.Count(pair => pair.One == ruling) / count * (rulings.Count(pair => pair.Other == ruling) / count));
        return new(one, other, rulings.Count, same, byChance < 1 ? ((same / count) - byChance) / (1 - byChance) : null);
    }
}
