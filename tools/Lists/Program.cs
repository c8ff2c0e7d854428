using System.Text;
using Pilar.Arena.Tools.Lists;

// Lists GAZETTEERS DICTIONARIES OUTPUT: names.bin from the tables in the first folder, and the two models that lie there; words.bin from the
// packages dictionary-nb and dictionary-nn in the second, and common.txt. They are two files because their licences are two: see docs/decisions/0022.
if (args is not [var gazetteers, var dictionaries, var output])
{
    Console.Error.WriteLine("Lists GAZETTEERS DICTIONARIES OUTPUT");
    return 1;
}

Directory.CreateDirectory(output);
Write(Path.Combine(output, "names.bin"), [.. File.ReadAllBytes(Path.Combine(gazetteers, "tagger.bin")), .. File.ReadAllBytes(Path.Combine(gazetteers, "rereader.bin"))], NameLists.In(gazetteers));
Write(
    Path.Combine(output, "words.bin"),
    [],
    [
        .. Directory.GetDirectories(dictionaries, "dictionary-*").SelectMany(HunspellWords.In).Concat(NameLists.Entries(gazetteers, "common.txt").SelectMany(Inflection.Forms))
            .Where(word => word.Length > 1 && char.IsLower(word[0]) && word.All(char.IsLetter))
            .Select(word => word.ToLowerInvariant()),
    ]);
return 0;

static void Write(string path, byte[] after, params IEnumerable<string>[] lists)
{
    // Beside, then moved: a build that was stopped leaves no half list.
    using (var writer = new BinaryWriter(File.Create($"{path}.new"), Encoding.UTF8))
    {
        foreach (var list in lists)
        {
            WordGraphBuilder.Write(writer, list);
        }

        writer.Write(after);
    }

    File.Move($"{path}.new", path, overwrite: true);
}
