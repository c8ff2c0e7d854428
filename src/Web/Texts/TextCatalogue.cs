using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web;

/// <summary>
/// Every sentence people see, by key and language. The files beside this one are the source, for pages and browser alike.
/// A sentence is either one form, or one form for exactly one and one for any other count.
/// </summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<(string Key, Language Language), Sentence> _sentences;

    private TextCatalogue(IEnumerable<Entry> entries)
    {
        var all = entries.ToList();
        _sentences = all.ToFrozenDictionary(entry => (entry.Key, entry.Language), entry => entry.Sentence);
        Keys = all.Select(entry => entry.Key).ToFrozenSet(StringComparer.Ordinal);
        _files = all.GroupBy(entry => entry.File, StringComparer.Ordinal)
            .ToFrozenDictionary(
                file => file.Key,
                file => file.Select(entry => entry.Key).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private readonly FrozenDictionary<string, FrozenSet<string>> _files;

    public FrozenSet<string> Keys { get; }

    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The keys of one file, as <c>rooms</c>.</summary>
    public FrozenSet<string> KeysIn(string file) => _files[file];

    public Sentence? Find(string key, Language language) =>
        _sentences.GetValueOrDefault((key, language)) ?? _sentences.GetValueOrDefault((key, Language.Nb));

    /// <summary>Exactly this language: for the test that none is missing.</summary>
    public Sentence? FindOnly(string key, Language language) => _sentences.GetValueOrDefault((key, language));

    public static TextCatalogue Load()
    {
        var assembly = typeof(TextCatalogue).Assembly;
        return new TextCatalogue(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("texts/", StringComparison.Ordinal))
            .SelectMany(name => Read(assembly, name)));
    }

    private static List<Entry> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        var file = Path.GetFileNameWithoutExtension(name);
        return
        [
            .. from key in document.RootElement.EnumerateObject()
               from language in key.Value.EnumerateObject()
               select new Entry(file, key.Name, Enum.Parse<Language>(language.Name, ignoreCase: true), Sentence.From(language.Value)),
        ];
    }

    private sealed record Entry(string File, string Key, Language Language, Sentence Sentence);
}

/// <param name="One">For exactly one; null when the sentence does not count.</param>
public sealed record Sentence(string Other, string? One = null)
{
    public string For(int? count) => count == 1 && One is not null ? One : Other;

    public string Fill(ReadOnlySpan<(string Name, object? Value)> values, CultureInfo culture)
    {
        int? count = null;
        foreach (var (name, value) in values)
        {
            count = name == "count" && value is int number ? number : count;
        }

        var text = For(count);
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", Convert.ToString(value, culture), StringComparison.Ordinal);
        }

        return text;
    }

    internal static Sentence From(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new Sentence(value.GetProperty("other").GetString()!, value.GetProperty("one").GetString()!)
        : new Sentence(value.GetString()!);
}
