using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The roles that the texts speak of, and the words that give them away.</summary>
internal static class Roles
{
    public static IReadOnlyList<Role> All { get; } = [.. Family.All, .. Professionals.All];

    private static readonly FrozenDictionary<string, Role> ByKey = All.ToFrozenDictionary(role => role.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Role> ByWord = Index(role => role.Words);

    private static readonly FrozenDictionary<string, Role> ByPlural = Index(role => role.Plural);

    public static Role Child { get; } = ByKey["child"];

    public static Role Adult { get; } = ByKey["adult"];

    public static Role Person { get; } = ByKey["person"];

    public static Role? WithKey(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The role of one who is called so, and whether the word may be of several.</summary>
    public static (Role? Role, bool Plural) Called(string word) =>
        ByWord.TryGetValue(word, out var one) ? (one, ByPlural.ContainsKey(word)) : ByPlural.TryGetValue(word, out var many) ? (many, true) : (null, false);

    private static FrozenDictionary<string, Role> Index(Func<Role, IReadOnlyList<string>> words) =>
        All.SelectMany(role => words(role).Select(word => (word, role))).DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.role, StringComparer.Ordinal);
}
