using System.Net;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>The pages anybody may open, and what holds for every page.</summary>
public sealed class PublicPageTests(ArenaHost host)
{
    [Theory]
    [InlineData("/", "nb")]
    [InlineData("/", "nn")]
    [InlineData("/", "en")]
    [InlineData("/logg-inn", "nn")]
    [InlineData("/hjelp", "nb")]
    [InlineData("/tilgjengelighet", "en")]
    [InlineData("/personvern", "nn")]
    public async Task A_page_says_its_language_and_has_its_landmarks_once(string path, string language)
    {
        using var reader = Reader.Unknown(host);
        var page = await reader.Open(path, language);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(1, page.Count($"<html lang=\"{language}\""));
        foreach (var landmark in new[] { "<header class=\"site-header\"", "<nav ", "<main ", "<footer ", "<h1 " })
        {
            Assert.Equal(1, page.Count(landmark));
        }

        Assert.Equal(0, page.Count("style=\""));
        Assert.EndsWith("– Pilar Arena", page.Title, StringComparison.Ordinal);
        Assert.True(page.Html.IndexOf("ds-skip-link", StringComparison.Ordinal) < page.Html.IndexOf("site-header", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reader_chooses_a_language_and_stays_where_they_are()
    {
        using var reader = Reader.Unknown(host);
        var answer = await reader.Send(await reader.Open("/hjelp"), "/sprak", ("sprak", "nn"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/hjelp", answer.Location);
        Assert.Equal(1, (await reader.Open("/hjelp", "en")).Count("<html lang=\"nn\""));
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example")]
    public async Task Choosing_a_language_leads_nowhere_else(string til)
    {
        using var reader = Reader.Unknown(host);
        var answer = await reader.Send(await reader.Open("/hjelp"), "/sprak", ("sprak", "en"), ("til", til));

        Assert.Equal("/", answer.Location);
    }

    [Theory]
    [InlineData("/finnes-ikke", HttpStatusCode.NotFound, "Siden finnes ikke")]
    [InlineData("/feil/403", HttpStatusCode.Forbidden, "Du kan ikke gjøre dette")]
    [InlineData("/feil/500", HttpStatusCode.InternalServerError, "Referansekode")]
    public async Task What_went_wrong_is_said_in_words(string path, HttpStatusCode status, string said)
    {
        using var reader = Reader.Unknown(host);
        var page = await reader.Open(path);

        Assert.Equal(status, page.Status);
        Assert.Contains(said, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_known_on_the_page_that_does_not_exist_too()
    {
        using var reader = await Reader.SignIn(host, host.People.Anna);

        Assert.Contains(host.People.Anna.Name, (await reader.Open("/finnes-ikke")).Html, StringComparison.Ordinal);
    }
}
