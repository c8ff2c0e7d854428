using System.Globalization;
using System.Text;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>The same text with what tells taken out of it, as the redactor does: then nothing in it tells, and nobody is to be asked.</summary>
internal static class Redactions
{
    private static readonly string[] People = ["Barn", "Mor", "Far", "Søsken", "Bestemor", "Lærer", "Person", "Venn", "Onkel", "Mormor"];
    private static readonly string[] Places = ["sted", "stad", "kommune", "liten kommune, Vestlandet", "mellomstor kommune, Østlandet", "storby"];
    private static readonly string[] Houses = ["Skole A", "Skule A", "Barnehage A", "Klubb B", "Sykehus A", "Institusjon A"];
    private static readonly string[] Ages = ["13–15 år", "6–9 år", "10–12 år", "nå 13–15 år", "30-årene", "alder", "16–17 år"];
    private static readonly string[] Dates = ["en dag", "ein dag", "et år", "om våren", "ca. 3 md. før", "ca. 2 år før, høst", "om hausten"];
    private static readonly string[] Origins = ["bakgrunn", "land i Afrika", "et annet språk", "vestasiatisk", "land i Asia"];
    private static readonly string[] Classes = ["klassetrinn", "barnetrinnet", "ungdomstrinnet"];

    public static LabelledText Of(LabelledText text, Random random)
    {
        var (redacted, last) = (new StringBuilder(), 0);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var span in text.Spans.OrderBy(span => span.Start))
        {
            redacted.Append(text.Text, last, span.Start - last);
            given.TryAdd($"{span.Type} {span.Entity}", Placeholder(span.Type, random));
            redacted.Append('[').Append(given[$"{span.Type} {span.Entity}"]).Append(']');
            last = span.End;
        }

        return text with { Text = redacted.Append(text.Text, last, text.Text.Length - last).ToString(), Spans = [] };
    }

    private static string Placeholder(string type, Random random) => type switch
    {
        "PERSON" => string.Create(CultureInfo.InvariantCulture, $"{One(People, random)} {random.Next(1, 4)}"),
        "LOC" => One(Places, random),
        "ORG" => One(Houses, random),
        "AGE" => One(Ages, random),
        "DATE" => One(Dates, random),
        "CLASS" => One(Classes, random),
        "ETHN" => One(Origins, random),
        "OCC" => "yrke",
        "RARE" => "særtrekk",
        _ => "fjernet",
    };

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];
}
