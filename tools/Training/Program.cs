using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Tools.Training;

// Training NORNE MODEL: learns, writes the model, and says how it does on the development texts. Training --try NORNE: how the engine does on them.
string[] forms = ["nob", "nno"];
if (args is ["--try", var texts])
{
    foreach (var form in forms)
    {
        Console.WriteLine($"{form}-dev: {WholeEngine.Try(Screener.Open(), NorneFile.ReadTexts(Path.Combine(texts, $"{form}-dev.tsv")))}");
    }

    return 0;
}

if (args is not [var norne, var output] || !Directory.Exists(norne))
{
    Console.Error.WriteLine("tools/train NORNE [MODEL], tools/train --try NORNE");
    return 2;
}

using var names = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "lists", "names.bin"));
using var words = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "lists", "words.bin"));
var lexicon = Lexicon.Read(names, words);
var read = forms.SelectMany(form => NorneFile.Read(Path.Combine(norne, $"{form}-train.tsv"))).ToList();
var learned = read.Concat(Invented.All(lexicon, read)).ToList();
using (var file = new BinaryWriter(File.Create($"{output}.new")))
{
    foreach (var caseless in new[] { false, true })
    {
        Console.WriteLine(caseless ? "without capitals" : "with capitals");
        Trainer.Train(Sentence.From(learned, lexicon, caseless), file, Console.WriteLine);
    }
}

File.Move($"{output}.new", output, overwrite: true);
using var reader = new BinaryReader(File.OpenRead(output));
foreach (var caseless in new[] { false, true })
{
    var model = TagModel.Read(reader);
    foreach (var form in forms)
    {
        var evaluation = new Evaluation();
        Sentence.From(NorneFile.Read(Path.Combine(norne, $"{form}-dev.tsv")), lexicon, caseless).ForEach(sentence => evaluation.Add(sentence, model));
        Console.WriteLine($"{form}-dev {(caseless ? "without" : "with")} capitals: {evaluation}");
    }
}

return 0;
