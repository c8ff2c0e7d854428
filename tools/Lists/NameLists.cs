using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Tools.Lists;

/// <summary>The lists of <c>names.bin</c>, in the order in which <c>Lexicon</c> of the anonymiser reads them.</summary>
internal static class NameLists
{
    // «Gammelmannsfinsk» is Finnish; «juridisk» and «animalisk» are no peoples', so the short ones that words end in by chance are left out.
    private const int ShortestEnd = 5;

    public static IEnumerable<string>[] In(string folder)
    {
        return
        [
            Words("given_names_ssb10501.tsv"),
            Words("surnames_ssb12891.tsv"),
            [.. Words("given_names_faker.tsv"), .. Own("names_own.txt").SelectMany(name => name.Split('-')).Where(word => word.Length > 1)],
            Words("surnames_faker.tsv"),
            Spelled(
            [
                .. Column("towns_ssb05277.tsv", 0).SelectMany(Parts),
                .. Column("municipalities_2025.tsv", 1).SelectMany(Parts), .. Column("municipalities_2025.tsv", 6),
                .. Column("counties_2025.tsv", 1).SelectMany(Parts), .. Column("postcodes.tsv", 1),
            ]),
            Spelled([.. Column("schools.tsv", 0), .. Column("health_units_helsenorge.tsv", 0).SelectMany(Units)]),
            Own("allowed.txt"),
            Spelled(Origins().Where(word => word != "berbar")),
            Spelled(Cells(1).Where(word => word.Length >= ShortestEnd && word is not ("malisk" or "omansk" or "indisk" or "gabonsk")).SelectMany(word => new[] { word, $"{word}e" })),
            .. Phrases("rare.txt", entry => !entry.StartsWith('!')),
            .. Phrases("occupations.txt", entry => entry.StartsWith('!')),
            .. Phrases("occupations.txt", entry => !entry.StartsWith('!')),
            .. Phrases("helpers.txt", _ => true),
            Spelled(Entries(folder, "figures.txt", ';')),
            Spelled(Entries(folder, "bodies.txt", ';')),
        ];

        IEnumerable<string> Own(string file) => Spelled(Entries(folder, file));

        // Two lists: what stands by itself, and what may also end a longer word.
        IEnumerable<string>[] Phrases(string file, Func<string, bool> take)
        {
            var entries = Entries(folder, file).Where(take).Select(entry => entry.TrimStart('!')).ToList();
            return
            [
                Spelled(entries.Where(entry => !entry.StartsWith('-')).SelectMany(Inflection.Forms)),
                Spelled(entries.Where(entry => entry.StartsWith('-')).Select(entry => entry[1..]).SelectMany(Inflection.Forms)),
            ];
        }

        IEnumerable<string> Origins() =>
        [
            .. Cells(0),
            .. Cells(1).SelectMany(Inflection.Adjective),
            .. Cells(2).SelectMany(Inflection.People),
            .. Cells(3).SelectMany(Inflection.Language),
        ];

        IEnumerable<string> Cells(int column) => Column("peoples.tsv", column).SelectMany(cell => cell.Split(',')).Where(word => word.Length > 0);

        IEnumerable<string> Column(string file, int column) =>
            File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > column).Select(row => row[column]);

        // Names of several words are found word by word.
        IEnumerable<string> Words(string file) =>
            Spelled([.. Column(file, 0).SelectMany(name => name.Split(' ', '-', '.')).Where(word => word.Length > 1 && word.All(IsOfAName))]);
    }

    /// <summary>The entries of a list of our own: with a mark between them, and lines that begin with # are for the reader.</summary>
    internal static IEnumerable<string> Entries(string folder, string file, char between = ',') =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(between, StringSplitOptions.TrimEntries));

    private static bool IsOfAName(char letter) => char.IsLetter(letter) || letter is '\'' or '’';

    // «Kåfjord – Gáivuotna – Kaivuono», «Solbakken-Sofienberg»: each by itself too.
    private static IEnumerable<string> Parts(string name) => name.Split(" - ").SelectMany(part => part.Split(" – ")).Append(name);

    // «Vestre Viken, Kongsberg sykehus»: what stands last is what people say.
    private static IEnumerable<string> Units(string name) => [name, name.Split(", ")[^1]];

    private static IEnumerable<string> Spelled(IEnumerable<string> names) =>
        names.Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 1).SelectMany(name => new[] { name, Folding.Fold(name) });
}
