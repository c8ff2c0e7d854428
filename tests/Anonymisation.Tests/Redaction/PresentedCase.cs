using System.Text.Json;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>One of the eight cases that were written as examples, with what its writer says must go, must stay and still tells.</summary>
internal sealed record PresentedCase(string Id, string Language, IReadOnlyList<string> Flags, IReadOnlyList<string> ResidualRisk, IReadOnlyList<PresentedSpan> Spans, IReadOnlyList<PresentedSpan> MustKeep)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sets", "presented");

    public static IReadOnlyList<PresentedCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<PresentedCase>(File.ReadAllText(file), Json)!)];

    public string Text => File.ReadAllText(Path.Combine(Folder, $"{Id}.txt"));

    public WrittenForm Written => Language == "nn" ? WrittenForm.Nynorsk : WrittenForm.Bokmaal;
}

/// <param name="Mode">How its writer took it out: <c>replace</c>, or one of the kinds of <c>drop</c>.</param>
internal sealed record PresentedSpan(int Start, int End, string Text, string? Type = null, string? Mode = null, string? Replacement = null);
