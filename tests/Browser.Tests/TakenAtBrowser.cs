using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>«Dette tar jeg med meg»: a case whose method gives no advice, from the way in the room to the sheet, which is its presenter's alone.</summary>
internal static class TakenAtBrowser
{
    private const string Words = "Jeg tar med meg at hun ble sett.";
    private const string Heading = "Dette tar jeg med meg";

    /// <summary>The link in the room.</summary>
    public static ILocator WayToTakeAlong(this PersonAtBrowser person) =>
        person.Page.Locator("arena-case").GetByRole(AriaRole.Link, new() { Name = "Skriv hva du tar med deg fra sak S-" });

    /// <summary>The presenter writes it, and reads it on the sheet: the page, the document and the plain text.</summary>
    /// <param name="presenter">Of the case.</param>
    /// <param name="name">Theirs: they read on the page that they have opened it, and no file says so.</param>
    /// <param name="others">Who were in the meeting: none of them stands on the sheet.</param>
    /// <returns>The address of the sheet.</returns>
    public static async Task<string> TakesOwnWordsAlong(this PersonAtBrowser presenter, string name, IReadOnlyCollection<string> others)
    {
        await presenter.WayToTakeAlong().ClickAsync();
        await Assertions.Expect(presenter.Page.Locator("h1")).ToContainTextAsync("Det du tar med deg fra sak S-");
        await presenter.Sees("Metoden gir ingen råd. Skriv selv hva du tar med deg fra det du hørte.");
        await presenter.DoesNotSee("Ingen har skrevet råd ennå.");
        await presenter.IsAccessible("What is taken along, before it is written");
        await presenter.Page.GetByLabel("Hva tar du med deg?").FillAsync(Words);
        await presenter.Press("Lagre");
        await presenter.Sees("Det er lagret. Bare du kan lese det.");
        await Assertions.Expect(presenter.Page.GetByLabel("Hva tar du med deg?")).ToHaveValueAsync(Words);

        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Åpne arket" }).ClickAsync();
        await Assertions.Expect(presenter.Page.Locator("h1")).ToHaveTextAsync("Fra samtalen – ansvaret ligger hos tjenesten");
        await Assertions.Expect(presenter.Page.GetByRole(AriaRole.Heading, new() { Name = Heading })).ToBeVisibleAsync();
        await presenter.Sees(Words);
        await presenter.Sees("Metoden gir ingen råd. Dette er saksmelderens egne ord.");
        await presenter.DoesNotSee("rådark");
        foreach (var other in others)
        {
            await presenter.DoesNotSee(other);
        }

        await presenter.Holds("The sheet of a method without advice", Look.Pairs("nb-NO"));
        var plain = Encoding.UTF8.GetString(await presenter.Downloaded("Last ned som ren tekst", ".txt"));
        foreach (var file in new[] { plain, Document(await presenter.Downloaded("Last ned som Word-dokument", ".docx")) })
        {
            Assert.Contains(Heading, file, StringComparison.Ordinal);
            Assert.Contains(Words, file, StringComparison.Ordinal);
            Assert.Matches(@"Sak S-\d{4}-\d{4}", file);
            Assert.All(others.Append(name), person => Assert.DoesNotContain(person, file, StringComparison.Ordinal));
        }

        return new Uri(presenter.Page.Url).AbsolutePath;
    }

    /// <summary>Neither as a page nor as a file, and they are told whose it is. The refusals are the only complaints that this person has.</summary>
    public static async Task MayNotOpen(this PersonAtBrowser person, string sheet)
    {
        Assert.Empty(person.Complaints);
        await Assertions.Expect(person.WayToTakeAlong()).ToHaveCountAsync(0);
        await person.Go(sheet);
        await person.Sees("Arket er for saksmelderen, og bare saksmelderen kan ta det med seg.");
        await person.DoesNotSee(Words);
        await person.IsAccessible("A sheet that is somebody else's");
        await person.FitsTheWidth("A sheet that is somebody else's");
        foreach (var file in new[] { ".txt", ".docx" })
        {
            var answer = await person.Page.Context.APIRequest.GetAsync(person.Page.Url + file);
            Assert.Equal(403, answer.Status);
            Assert.DoesNotContain(Words, await answer.TextAsync(), StringComparison.Ordinal);
        }

        Assert.Equal($"403 GET {person.Page.Url}", Assert.Single(person.Complaints));
        person.Complaints.Clear();
    }

    // All that is in it: its text, and what it says of itself.
    private static string Document(byte[] file)
    {
        using var parts = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', parts.Entries.Select(part =>
        {
            using var text = new StreamReader(part.Open());
            return text.ReadToEnd();
        }));
    }
}
