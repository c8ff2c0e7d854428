using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>All that the lists, and those who look for something, say of one word; asked once.</summary>
/// <param name="traits">See <see cref="Lexicon.Look"/>.</param>
internal sealed class WordEntry(WordTraits traits)
{
    // For each list: whether none of its phrases begins with the word, whether one is the word, whether that depends on what follows; and whether the word ends as one does.
    private const int Bits = 3;
    private const uint GoesOn = 1;
    private const uint Is = 2;
    private const uint Ends = 4;
    private const uint Asked = 1u << 31;

    private const int ShortestGenitive = 5;

    private uint _lists;
    private uint _beginning;
    private uint _class;
    private string[]? _forms;
    private Observation? _seen;

    public WordTraits Traits { get; } = traits;

    /// <summary>What may begin with it.</summary>
    public Beginning Begins(string lower) => (Beginning)((_beginning == 0 ? _beginning = (uint)Beginnings.Of(lower) | Asked : _beginning) & ~Asked);

    /// <summary>As <see cref="Telling.ClassOf"/>.</summary>
    public uint ClassOf(string lower) => (_class == 0 ? _class = Telling.ClassOf(lower) | Asked : _class) & ~Asked;

    /// <summary>As <see cref="Observer.Of"/>.</summary>
    public Observation Seen(string lower) => _seen ??= Observer.Of(lower);

    /// <summary>As <see cref="Forms.Of"/>.</summary>
    public string[] FormsOf(string lower) => _forms ??= [.. Forms.Of(lower)];

    /// <summary>For each list what <see cref="Spanned"/> and <see cref="HasEnd"/> read.</summary>
    public uint ListsOf(string lower, Lexicon lexicon)
    {
        if (_lists == 0)
        {
            var lists = Asked;
            for (var list = ListOf.Allowed; list <= ListOf.Bodies; list++)
            {
                var longest = lexicon.LongestFrom(list, lower);
                var isOne = (longest > 0 && (longest == lower.Length || IsGenitive(lower, longest))) || (list == ListOf.Allowed && (Traits & WordTraits.Allowed) != WordTraits.None && Substances.IsOne(lower));
                lists |= (longest < 0 ? GoesOn : isOne ? Is : 0) << ((int)list * Bits);
                lists |= (lexicon.HasEnd(list, lower) ? Ends : 0) << ((int)list * Bits);
            }

            _lists = lists;
        }

        return _lists;
    }

    /// <summary>How many words a phrase of the list covers from here; −1 when that depends on what follows.</summary>
    public static int Spanned(uint lists, ListOf list) => (lists >> ((int)list * Bits) & (GoesOn | Is)) switch { GoesOn => -1, Is => 1, _ => 0 };

    /// <summary>As <see cref="PhraseList.HasEnd"/>.</summary>
    public static bool HasEnd(uint lists, ListOf list) => (lists >> ((int)list * Bits) & Ends) != 0;

    private static bool IsGenitive(string lower, int end) => lower.Length == end + 1 && lower.Length >= ShortestGenitive && lower[end] == 's';
}
