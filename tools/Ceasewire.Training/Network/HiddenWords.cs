using Ceasewire.Language.Network;
using Ceasewire.Training.Vectors;

namespace Ceasewire.Training.Network;

/// <summary>
/// Makes sentences in which some words are hidden, to be guessed from the words around them. A hidden word's number
/// stands in place of its name mark; it is its row among the known words, which are in order of frequency.
/// </summary>
internal sealed class HiddenWords(NetworkModel model, Random random)
{
    /// <summary>No text has this word.</summary>
    private const string Blank = "\u0001";

    /// <summary>So many words are most of a text and tell little about those around them.</summary>
    private const int CommonWords = 100;

    private const double CommonShare = 0.05;
    private const double OtherShare = 0.25;

    /// <summary>
    /// The share of hidden words that another word stands for, so that words seen are not trusted blindly.
    /// </summary>
    private const double Replaced = 0.15;

    private readonly WordRows _rows = new(model.Features);
    private string _earlier = Blank;

    /// <summary>Numbers of hidden words are below this.</summary>
    public int Count { get; } = model.Known.Count + 1;

    /// <summary>The rarer a word the less often it is drawn, about as Zipf's law says.</summary>
    public NoiseWords Noise() => new([.. Enumerable.Range(1, Count).Select(rank => 1_000_000_000 / rank)]);

    public Example Make(string[] forms)
    {
        int[] unknown = new int[forms.Length];
        Array.Fill(unknown, -1);
        int[] hidden = [.. unknown];
        int[][] words = new int[forms.Length][];
        for (int i = 0; i < forms.Length; i++)
        {
            int[] rows = words[i] = _rows.Of(forms[i]);
            int number = rows[WordFeatures.Known];
            if (number > 0 && random.NextDouble() < (number <= CommonWords ? CommonShare : OtherShare))
            {
                hidden[i] = number;
                words[i] = _rows.Of(random.NextDouble() < Replaced ? _earlier : Blank);
                _earlier = forms[i];
            }
        }

        return new(words, unknown, unknown, hidden, null, null);
    }
}
