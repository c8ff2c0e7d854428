using System.Text.Json;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>One text and what its writer marked in it: a line of a labelled set.</summary>
/// <param name="Lang">nb or nn.</param>
/// <param name="Kind">case or chat.</param>
public sealed record LabelledText(string Id, string Lang, string Kind, string Text, IReadOnlyList<LabelledSpan> Spans)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">A line is not what it should be; the message says which.</exception>
    public static IEnumerable<LabelledText> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line) ?? throw new InvalidDataException($"{file}, line {number}: not a labelled text.");
            }
        }
    }

    private static LabelledText? Parse(string line)
    {
        try
        {
            var text = JsonSerializer.Deserialize<LabelledText>(line, Json);
            return text is { Text: not null, Spans: not null } && text.Spans.All(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Text.Length)
                ? text
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Start">In UTF-16 units, as <paramref name="End"/>.</param>
/// <param name="Type">PERSON, FNR, PHONE …: the words of the labelled sets.</param>
/// <param name="Entity">The same for every mention of the same thing in the text.</param>
public sealed record LabelledSpan(int Start, int End, string Type, string Entity)
{
    private static readonly HashSet<string> DirectTypes =
        ["PERSON", "FNR", "PHONE", "EMAIL", "ADDRESS", "POSTCODE", "ACCOUNT", "PLATE", "CASENO", "URL"];

    public IdentifierClass Class => ClassOf(Type);

    public static IdentifierClass ClassOf(string type) =>
        DirectTypes.Contains(type) ? IdentifierClass.Direct : type is "OCC" or "RARE" ? IdentifierClass.Told : IdentifierClass.Quasi;
}
