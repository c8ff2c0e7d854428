using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>What happens when somebody looks through a text that holds a word.</summary>
internal sealed class ScreeningTrouble
{
    private readonly ConcurrentDictionary<string, Action> _words = new();

    /// <summary>Before a text with this word in it is looked through, <paramref name="trouble"/> happens, on the thread that looks.</summary>
    public void At(string word, Action trouble) => _words[word] = trouble;

    public void End(string word) => _words.TryRemove(word, out _);

    public void Meet(string text)
    {
        foreach (var (word, trouble) in _words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                trouble();
            }
        }
    }
}

/// <summary>
/// The real engine with a fault in its way: what a list that is damaged, or a machine that is too busy, does to a writer. Of
/// <see cref="Doubted"/> it is not sure, whatever it has learnt since.
/// </summary>
internal sealed class TroubledScreener(ITextScreener real, ScreeningTrouble trouble) : ITextScreener
{
    public const string Doubted = "Zwirbelmodellen";

    public IReadOnlyList<Finding> Screen(string text, ScreeningContext context)
    {
        trouble.Meet(text);
        var place = text.IndexOf(Doubted, StringComparison.Ordinal);
        return place < 0
            ? real.Screen(text, context)
            : [.. real.Screen(text, context).Where(found => found.End <= place || found.Start >= place + Doubted.Length),
                new Finding(place, Doubted.Length, FindingType.Person, Certainty.Uncertain, Reason.Unknown)];
    }

    public ReadCase Read(ImmutableArray<CaseField> fields, IEnumerable<string> answered)
    {
        foreach (var field in fields)
        {
            trouble.Meet(field.Text);
        }

        var read = real.Read(fields, answered);
        return fields.FirstOrDefault(field => field.Text.Contains(Doubted, StringComparison.Ordinal)) is not { } doubted || answered.Contains(Doubted) ? read
            : read with
            {
                Open = [new Mark(doubted.Key, doubted.Text.IndexOf(Doubted, StringComparison.Ordinal), Doubted.Length, FindingType.Person, Certainty.Uncertain, Reason.Unknown, Doubted, -1, "", MarkState.Kept)],
            };
    }
}
