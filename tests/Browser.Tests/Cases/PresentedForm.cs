using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>One of the eight example cases, put into the boxes of the form as its writer would.</summary>
internal sealed partial record PresentedForm(string Id, string Language, IReadOnlyList<string> Flags, IReadOnlyList<string> ResidualRisk, IReadOnlyList<PresentedWords> Spans, IReadOnlyList<PresentedWords> MustKeep)
{
    private const int ShortParagraph = 90;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "presented");

    public static IReadOnlyList<PresentedForm> All { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<PresentedForm>(File.ReadAllText(file), Json)!)];

    public bool IsPublic => Flags.Contains("PUBLIC_INCIDENT_NOT_ANONYMISABLE");

    /// <summary>It says that something may have to be reported: whoever brings it is unsure.</summary>
    public string Duty => Flags.Any(flag => flag.StartsWith("POSSIBLE_DUTY", StringComparison.Ordinal) || flag.StartsWith("DUTY", StringComparison.Ordinal)) ? "Unsure" : "No";

    /// <summary>What must stay, of what is put into the form.</summary>
    public IEnumerable<string> Stays => MustKeep.Where(keep => keep.Start > Text.IndexOf('\n', StringComparison.Ordinal)).Select(keep => keep.Text);

    private string Text => File.ReadAllText(Path.Combine(Folder, $"{Id}.txt"));

    /// <summary>A form has no title: the first line is left. What is said last is what help is wanted with.</summary>
    public IReadOnlyDictionary<string, string> Boxes
    {
        get
        {
            var paragraphs = Text.Trim().Split("\n\n").Skip(1).ToList();
            if (paragraphs[^1].Length < ShortParagraph)
            {
                paragraphs[^2] += "\n\n" + paragraphs[^1];
                paragraphs.RemoveAt(paragraphs.Count - 1);
            }

            return new Dictionary<string, string>
            {
                ["seen"] = string.Join("\n\n", paragraphs[..^3]),
                ["said"] = paragraphs[^3],
                ["done"] = paragraphs[^2],
                ["need"] = paragraphs[^1],
                ["keyQuestion"] = Question().Match(paragraphs[^1]).Value.Trim(),
            };
        }
    }

    [GeneratedRegex("[^.?!:]+\\?", RegexOptions.None, 1000)]
    private static partial Regex Question();
}

/// <param name="Replacement">What its writer put there; in brackets when it is no wording.</param>
internal sealed record PresentedWords(int Start, string Text, string? Type = null, string? Severity = null, string? Replacement = null);
