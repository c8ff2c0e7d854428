using System.Text;
using System.Text.Json;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>How a case goes between the page and the engine.</summary>
public sealed class RedactionJsonTests
{
    [Fact]
    public void A_case_is_read_as_the_page_writes_it()
    {
        const string Json = """{"written":"nynorsk","fields":[{"key":"background","text":"Kari er trist."}],"resolutions":[{"form":"kari","kind":"keep","value":"no name"},{"form":"x","kind":"accept"}]}""";

        var source = RedactionJson.ReadSource(Encoding.UTF8.GetBytes(Json));

        Assert.Equal(WrittenForm.Nynorsk, source.Written);
        Assert.Equal([new CaseField("background", "Kari er trist.")], source.Fields.AsEnumerable());
        Assert.Equal([new Resolution("kari", ResolutionKind.Keep, "no name"), new Resolution("x", ResolutionKind.Accept)], source.Resolutions.AsEnumerable());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"written":"nynorsk","fields":[{"key":"a","text":"Qwertal"}]}""")]
    [InlineData("""{"written":"nynorsk","fields":[{"key":"a","text":null}],"resolutions":[]}""")]
    [InlineData("""{"written":"nynorsk","fields":[null],"resolutions":[]}""")]
    [InlineData("""{"written":"klingon","fields":[{"key":"a","text":"Qwertal"}],"resolutions":[]}""")]
    [InlineData("""{"written":1,"fields":[{"key":"a","text":"Qwertal"}],"resolutions":[]}""")]
    [InlineData("""{"written":"nynorsk","fields":[{"key":"a","text":"Qwertal"},{"key":"a","text":"Qwertal"}],"resolutions":[]}""")]
    [InlineData("""{"written":"nynorsk","fields":[{"key":"a","text":"Qwertal"],"resolutions":[]}""")]
    public void What_is_no_case_is_refused_without_a_word_of_it(string json)
    {
        var fault = Assert.Throws<InvalidDataException>(() => RedactionJson.ReadSource(Encoding.UTF8.GetBytes(json)));

        Assert.DoesNotContain("Qwertal", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_too_long_is_refused()
    {
        var source = Cases.Of(new string('a', RedactionJson.LongestCase + 1));

        Assert.Throws<InvalidDataException>(() => RedactionJson.ReadSource(JsonSerializer.SerializeToUtf8Bytes(source, RedactionJson.Default.CaseSource)));
    }

    [Fact]
    public void A_redacted_case_is_written_in_the_pages_spelling()
    {
        using var json = JsonDocument.Parse(RedactionJson.Write(Cases.Redact("Saken gjelder Kari Solbu.")));

        var mark = json.RootElement.GetProperty("marks")[0];
        Assert.Equal(
            ("background", 14, 10, "person", "certain", "masked", "[Barn 1]"),
            (mark.GetProperty("field").GetString(), mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32(), mark.GetProperty("type").GetString(),
                mark.GetProperty("certainty").GetString(), mark.GetProperty("state").GetString(), mark.GetProperty("replacement").GetString()));
        Assert.Equal("child", json.RootElement.GetProperty("entities")[0].GetProperty("role").GetString());
        Assert.Empty(json.RootElement.GetProperty("questions").EnumerateArray());
    }

    [Fact]
    public void Whose_a_name_is_is_asked_in_the_pages_spelling()
    {
        using var json = JsonDocument.Parse(RedactionJson.Write(Cases.Redact("Det gjelder Emma. Kari Lie er moren. Ola Lie er faren. Lie ringte.")));

        Assert.Equal("""[{"form":"lie","entity":3,"whom":[1,2]}]""", json.RootElement.GetProperty("questions").GetRawText());
    }

    [Fact]
    public void Nothing_of_a_case_is_printed()
    {
        var source = Cases.Of("Saken gjelder Kari Solbu.", WrittenForm.Bokmaal, new Resolution("kari", ResolutionKind.Keep, "Kari"));
        var redacted = Cases.Redactor.Redact(source);

        string[] printed = [$"{source}", $"{source.Fields[0]}", $"{source.Resolutions[0]}", $"{redacted}", $"{redacted.Marks[0]}", $"{redacted.Entities[0]}", $"{new IdentityQuestion("kari", 0, [])}", $"{redacted.Risk}"];

        Assert.Equal([nameof(CaseSource), nameof(CaseField), nameof(Resolution), nameof(RedactedCase), nameof(Mark), nameof(Entity), nameof(IdentityQuestion), nameof(ResidualRisk)], printed);
    }
}
