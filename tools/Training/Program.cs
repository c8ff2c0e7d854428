using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Tools.Scoring;
using Pilar.Arena.Tools.Training;
using Pilar.Arena.Tools.Training.Rereading;

// tools/train says what each of these does.
switch (args)
{
    case ["tagger", var norne, var output] when Directory.Exists(norne):
        Names.Learn(norne, output, FirstLexicon(), Console.WriteLine);
        return 0;
    case ["names", var norne, .. var options] when Directory.Exists(norne):
        foreach (var form in Names.Forms)
        {
            Console.WriteLine($"{form}-dev: {WholeEngine.Try(Screener.Open(), NorneFile.ReadTexts(Path.Combine(norne, $"{form}-dev.tsv")), options.Contains("--misses") ? Console.WriteLine : null)}");
        }

        return 0;
    case ["rereader", var norne, var output, .. var sets] when Directory.Exists(norne):
        using (var model = new BinaryWriter(File.Create($"{output}.new")))
        {
            new Learning(FirstLexicon(), Names.Read(norne)).Write(model, sets.SelectMany(LabelledText.Read), Console.WriteLine);
        }

        File.Move($"{output}.new", output, overwrite: true);
        return 0;
    case ["crosswise", var norne, .. var sets] when Directory.Exists(norne):
        var lexicon = FirstLexicon();
        var withMisses = sets.Contains("--misses");
        foreach (var line in Crosswise.Try([.. sets.Where(set => set != "--misses").SelectMany(LabelledText.Read)], new Learning(lexicon, Names.Read(norne)).Learn, lexicon, withMisses))
        {
            Console.WriteLine(line);
        }

        return 0;
    default:
        Console.Error.WriteLine("tools/train tagger NORNE [MODEL], names NORNE [--misses], rereader NORNE [SET…], crosswise NORNE [--misses] [SET…]");
        return 2;
}

// Without the second reading: it is what is to be learned.
static Lexicon FirstLexicon()
{
    using var names = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "lists", "names.bin"));
    using var words = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "lists", "words.bin"));
    return Lexicon.Read(names, words, rereads: false);
}
