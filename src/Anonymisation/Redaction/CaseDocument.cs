using System.Collections.Immutable;
using System.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>All boxes of a case as one text: who is named in one is known in all.</summary>
internal sealed class CaseDocument
{
    // An empty line: nothing is read across it.
    private const string Between = "\n\n";

    private readonly ImmutableArray<CaseField> _fields;
    private readonly int[] _starts;

    private CaseDocument(ImmutableArray<CaseField> fields, int[] starts, string text) => (_fields, _starts, Text) = (fields, starts, text);

    public string Text { get; }

    public static CaseDocument Of(ImmutableArray<CaseField> fields)
    {
        var text = new StringBuilder();
        var starts = new int[fields.Length];
        for (var at = 0; at < fields.Length; at++)
        {
            text.Append(at == 0 ? "" : Between);
            starts[at] = text.Length;
            text.Append(fields[at].Text);
        }

        return new CaseDocument(fields, starts, text.ToString());
    }

    /// <summary>The box that a place of <see cref="Text"/> lies in, and where in it.</summary>
    public (string Key, int Start) Place(int start)
    {
        var field = FieldAt(start);
        return (_fields[field].Key, start - _starts[field]);
    }

    /// <summary>Whether a stretch of <see cref="Text"/> is the mention that is meant.</summary>
    public bool IsAt(int start, int end, Mention mention)
    {
        var field = FieldAt(start);
        return Mention.Of(_fields[field], start - _starts[field], end - _starts[field]) == mention;
    }

    /// <summary>The parts of a stretch that lie in boxes: one, unless it reaches over the end of one.</summary>
    public IEnumerable<(int Start, int End)> Within(int start, int end)
    {
        for (var field = 0; field < _fields.Length; field++)
        {
            var (from, to) = (Math.Max(start, _starts[field]), Math.Min(end, _starts[field] + _fields[field].Text.Length));
            if (from < to)
            {
                yield return (from, to);
            }
        }
    }

    /// <summary>The boxes with other words in place of some, in the order of the text.</summary>
    public Rewritten With(IReadOnlyList<Edit> edits)
    {
        var fields = ImmutableArray.CreateBuilder<CaseField>(_fields.Length);
        var whole = new StringBuilder(Text.Length);
        var kept = new List<Stretch>();
        for (var field = 0; field < _fields.Length; field++)
        {
            whole.Append(field == 0 ? "" : Between);
            var (begin, start, end) = (whole.Length, _starts[field], _starts[field] + _fields[field].Text.Length);
            var at = start;
            foreach (var edit in edits.Where(edit => edit.Start >= start && edit.End <= end).Append(new Edit(end, end, "")))
            {
                // Two names that go with the comma between them both ask for it.
                var from = Math.Max(edit.Start, at);
                kept.Add(new Stretch(whole.Length, at, from - at));
                whole.Append(Text, at, from - at).Append(edit.Text);
                at = Math.Max(edit.End, at);
            }

            fields.Add(_fields[field] with { Text = whole.ToString(begin, whole.Length - begin) });
        }

        return new Rewritten(fields.MoveToImmutable(), whole.ToString(), kept);
    }

    private int FieldAt(int start)
    {
        var found = Array.BinarySearch(_starts, start);
        return found >= 0 ? found : ~found - 1;
    }
}
