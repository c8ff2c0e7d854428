using System.Text;
using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>
/// Sentences as cases and chat have them, which newspapers lack: «mor Linda», lists of who was there, names that are words. Their frames are ours, the
/// names drawn from the lists, from syllables that no list has, and from what is nobody's secret.
/// </summary>
internal sealed partial class Invented
{
    private const int Seed = 1905;
    private const int OfEach = 36;
    private static readonly string[] Nicknames =
    [
        "Tuppen", "Knøttet", "Prikken", "Trollet", "Bamse", "Spretten", "Sjefen", "Kongen", "Prinsen", "Snuppa", "Lillen", "Rakkeren", "Kroko", "Ninja", "Mikken", "Tassen",
        "Pusen", "Fluffy", "Rocky", "Solstrålen", "Rampen", "Vesla", "Skruen", "Lynet", "Gubben", "Tulla", "Nussi", "Bollen", "Krølle", "Pompel", "Kapteinen", "Ulven",
    ];

    private static readonly string[] Houses =
    [
        "skole", "skule", "barneskole", "ungdomsskole", "barnehage", "IL", "videregående skole", "legesenter", "omsorgssenter", "sykehus", "ungdomsskule", "kyrkje", "Turn", "FK", "helsestasjon", "bofellesskap",
    ];

    private readonly Random _random = new(Seed);
    private readonly string[] _given;
    private readonly string[] _foreign;
    private readonly string[] _surnames;
    private readonly string[] _alsoWords;
    private readonly string[] _places;
    private readonly string[] _allowed;

    private readonly string[] _words;

    private Invented(string folder, Lexicon lexicon, IEnumerable<MarkedText> read)
    {
        _words = [.. CommonWords(read)];
        _given = Column("given_names_ssb10501.tsv", 0);
        _foreign = [.. Column("given_names_faker.tsv", 0), .. Own("names_own.txt"), .. Own("names_own.txt")];
        _surnames = [.. Column("surnames_ssb12891.tsv", 0), .. Own("names_own.txt")];
        _places = [.. Column("towns_ssb05277.tsv", 0), .. Column("municipalities_2025.tsv", 2)];
        _alsoWords = [.. _given.Where(name => lexicon.Look(name.ToLowerInvariant()).HasFlag(WordTraits.Known))];
        _allowed = Own("allowed.txt");

        string[] Column(string file, int column) =>
            [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split('\t')[column]).Where(name => !name.Contains(' '))];
        string[] Own(string file) =>
            [.. File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(',')).Where(word => word.Length > 1).Select(Capital)];
    }

    /// <param name="lexicon">Tells which names are words as well.</param>
    /// <param name="read">Texts from which the frames take their common words.</param>
    public static IEnumerable<MarkedText> All(Lexicon lexicon, IEnumerable<MarkedText> read)
    {
        var invented = new Invented(Path.Combine(AppContext.BaseDirectory, "Data"), lexicon, read);
        return File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Templates", "sentences.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .SelectMany(line => Enumerable.Range(0, line.Contains('{') ? OfEach : OfEach / 4).Select(_ => invented.Fill(line)));
    }

    private static IEnumerable<string> CommonWords(IEnumerable<MarkedText> read) =>
        read.SelectMany(text => Word().Matches(text.Text)).Select(match => match.Value).CountBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Value > 1).Select(word => word.Key).Order(StringComparer.Ordinal);

    /// <summary>With which names are drawn.</summary>
    public static Invented Names(Lexicon lexicon) => new(Path.Combine(AppContext.BaseDirectory, "Data"), lexicon, []);

    public string DrawGiven() => _random.Next(8) == 0 ? One(_alsoWords) : Given();

    public string DrawSurname() => Surname();

    public string DrawPlace() => One(_places);

    private MarkedText Fill(string line)
    {
        var (text, spans, last) = (new StringBuilder(), new List<MarkedSpan>(), 0);
        foreach (Match slot in Slot().Matches(line))
        {
            text.Append(line, last, slot.Index - last);
            last = slot.Index + slot.Length;
            var (filled, tag) = Draw(slot.Groups["slot"].Value);
            if (tag != Tag.Outside)
            {
                spans.Add(new MarkedSpan(text.Length, text.Length + filled.Length, tag));
            }

            text.Append(filled);
        }

        return new MarkedText(text.Append(line, last, line.Length - last).ToString(), spans);
    }

    private (string Filled, Tag Tag) Draw(string slot) => slot switch
    {
        "g" => (Given(), Tag.Person),
        "s" => (Surname(), Tag.Person),
        "f" => (Whole(), Tag.Person),
        "w" => (_random.Next(4) == 0 ? Given() : One(_alsoWords), Tag.Person),
        "n" => (_random.Next(2) == 0 ? One(Nicknames) : Syllables(), Tag.Person),
        "i" => (Initials(), Tag.Person),
        "p" => (_random.Next(8) == 0 ? Syllables() : One(_places), Tag.Place),
        "o" => ($"{One(_random.Next(3) == 0 ? _surnames : _places)} {One(Houses)}", Tag.Organisation),
        "a" => (Secretless(), Tag.Outside),
        "k" => (One(_words), Tag.Outside),
        "K" => (Capital(One(_words)), Tag.Outside),
        "number" => (_random.Next(1, 18).ToString(System.Globalization.CultureInfo.InvariantCulture), Tag.Outside),
        _ => throw new InvalidDataException($"There is no {{{slot}}}."),
    };

    private string Given()
    {
        var name = _random.Next(10) switch { < 5 => One(_given), < 8 => One(_foreign), _ => Syllables() };
        return _random.Next(12) == 0 ? $"{name}-{One(_given)}" : name;
    }

    private string Surname() => _random.Next(8) == 0 ? Syllables() : One(_surnames);

    private string Whole() => _random.Next(6) switch
    {
        0 => $"{Given()} {One(_given)} {Surname()}",
        1 => $"{Given()} {One(_given)[0]}. {Surname()}",
        2 => $"{One(_alsoWords)} {Surname()}",
        3 => $"{Given()} {Surname()} {Surname()}",
        _ => $"{Given()} {Surname()}",
    };

    private string Initials() => _random.Next(3) switch
    {
        0 => $"{One(_given)[0]}.{One(_given)[0]}.",
        1 => $"{One(_given)[0]}. {One(_given)[0]}.",
        _ => $"{One(_given)[0]}.",
    };

    private string Secretless()
    {
        var word = One(_allowed);
        return word.Length <= 4 || _random.Next(4) == 0 ? word.ToUpperInvariant() : word;
    }

    private string Syllables()
    {
        const string Consonants = "bdfghjklmnprstvbdklmnrstzywx";
        const string Vowels = "aeiouaeiouyåø";
        var name = new StringBuilder();
        for (var syllable = _random.Next(2, 4); syllable > 0; syllable--)
        {
            name.Append(Consonants[_random.Next(Consonants.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
            name.Append(_random.Next(4) == 0 ? "nrslmh"[_random.Next(6)].ToString() : "");
        }

        return Capital(name.ToString());
    }

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private string One(string[] of) => of[_random.Next(of.Length)];

    // In small letters, so no name. On a machine that does much else a second is soon over.
    [GeneratedRegex(@"\b[a-zæøå]{4,}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{(?<slot>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Slot();
}
