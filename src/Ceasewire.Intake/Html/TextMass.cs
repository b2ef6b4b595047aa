using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>How much running text stands under each element: what is long enough to be prose, and what is linked.</summary>
internal sealed class TextMass
{
    /// <summary>Shorter stretches are labels.</summary>
    private const int ShortestProse = 20;

    private readonly Dictionary<IElement, Mass> _masses = [];

    private TextMass()
    {
    }

    public Mass this[IElement element] => _masses.GetValueOrDefault(element);

    public static TextMass Of(IElement root)
    {
        var mass = new TextMass();
        mass.Measure(root, Linking.Plain);
        return mass;
    }

    private Mass Measure(IElement element, Linking linking)
    {
        var sum = default(Mass);
        if (!ElementKinds.IsNeverText(element) && !Furniture.IsComments(element))
        {
            var within = ElementKinds.IsLink(element) ? Linking.Linked : linking;
            foreach (var child in element.ChildNodes)
            {
                sum += child is IElement inner ? Measure(inner, within)
                    : child is IText text ? Of(text.Data.AsSpan().Trim().Length, within)
                    : default;
            }
        }

        _masses[element] = sum;
        return sum;
    }

    private static Mass Of(int length, Linking linking) =>
        linking == Linking.Linked ? new(length, 0, length)
        : new(length, length >= ShortestProse ? length : 0, 0);
}

/// <summary>Characters of text, of it prose, of it words of links.</summary>
internal readonly record struct Mass(int Text, int Prose, int Linked)
{
    public static Mass operator +(Mass left, Mass right) =>
        new(left.Text + right.Text, left.Prose + right.Prose, left.Linked + right.Linked);
}
