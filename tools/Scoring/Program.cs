using System.Globalization;
using System.Text.Json;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;
using Pilar.Arena.Tools.Scoring;

// tools/score FILE.jsonl…: how the engine does on labelled texts, as a table; --json one object; --misses also what nobody
// noticed and what was found where nothing is.
var files = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
if (files.Count == 0 || files.Find(file => !File.Exists(file)) is not null)
{
    Console.Error.WriteLine(files.Find(file => !File.Exists(file)) is { } missing ? $"There is no {missing}." : "tools/score [--json] [--misses] FILE.jsonl…");
    return 2;
}

var screener = Screener.Open();
var consistency = new Consistency(new CaseRedactor(screener, PopulationTable.Open()));
var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
try
{
    foreach (var text in files.SelectMany(LabelledText.Read))
    {
        foreach (var group in new[] { text.Kind, $"{text.Kind} {text.Lang}" })
        {
            tallies.TryAdd(group, new Tally(text => screener.Screen(text)));
            tallies[group].Add(text);
        }

        if (text.Kind == "case")
        {
            consistency.Add(text);
        }
    }
}
catch (InvalidDataException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

if (args.Contains("--json"))
{
    var figures = tallies.ToDictionary(tally => tally.Key, tally => Report.Figures(tally.Value));
    figures["consistency"] = new { masked = Count.Share(consistency.Masked), maskedOrAsked = Count.Share(consistency.Noticed), answered = Count.Share(consistency.Answered), questions = consistency.Questions };
    Console.WriteLine(JsonSerializer.Serialize(figures));
    return 0;
}

foreach (var (group, tally) in tallies)
{
    Console.Write(Report.Table(group, tally, CultureInfo.InvariantCulture));
}

var culture = CultureInfo.InvariantCulture;
Console.WriteLine(string.Create(
    culture,
    $"one placeholder per person, one person per placeholder: {consistency.Masked.Hit} of {consistency.Masked.All} {Count.Share(consistency.Masked):P1} as masked, {consistency.Noticed.Hit} of {consistency.Noticed.All} {Count.Share(consistency.Noticed):P1} with those asked about; of the rest {consistency.Split} have several, {consistency.Mixed} share one, {consistency.Both} both"));
Console.WriteLine(string.Create(
    culture,
    $"… when who is who is answered as it is asked: {consistency.Answered.Hit} of {consistency.Answered.All} {Count.Share(consistency.Answered):P1}, {consistency.Questions} questions in {(tallies.TryGetValue("case", out var cases) ? cases.Texts : 0)} cases"));
if (args.Contains("--misses"))
{
    foreach (var (id, entity, mentions) in consistency.Left)
    {
        Console.WriteLine($"left\t{id}\t{entity}\t{mentions}");
    }

    foreach (var (id, entity, mentions) in consistency.Misses)
    {
        Console.WriteLine($"inconsistent\t{id}\t{entity}\t{mentions}");
    }

    foreach (var (_, tally) in tallies.Where(tally => !tally.Key.Contains(' ')))
    {
        Console.Write(Report.Misses(tally));
    }
}

return 0;
