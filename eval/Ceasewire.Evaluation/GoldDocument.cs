using System.Collections.Immutable;
using System.Text;
using Ceasewire.Text;

namespace Ceasewire.Evaluation;

/// <summary>A document of words and sentences as a corpus gives them.</summary>
internal static class GoldDocument
{
    public static Document Of(IEnumerable<IEnumerable<string>> sentences)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var ranges = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var sentence in sentences)
        {
            int start = tokens.Count;
            foreach (string form in sentence)
            {
                tokens.Add(new(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }

            ranges.Add(new(start, tokens.Count));
        }

        return new(text.ToString(), tokens.ToImmutable(), ranges.ToImmutable());
    }
}
