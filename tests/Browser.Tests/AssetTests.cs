using System.Net.Http.Headers;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What a phone on a train has to fetch.</summary>
public sealed class AssetTests(DemoArena demo) : IClassFixture<DemoArena>
{
    private const int RoomScriptBytes = 68 * 1024;
    private const int PageScriptBytes = 5 * 1024;
    private const int StyleBytes = 40 * 1024;
    private const int CaseScriptBytes = 60 * 1024;
    private const int EngineBytes = 6 * 1024 * 1024;

    [Theory]
    [InlineData("/js/room.js", RoomScriptBytes)]
    [InlineData("/js/case.js", CaseScriptBytes)]
    [InlineData("/js/guard.js", PageScriptBytes)]
    [InlineData("/css/arena.css", StyleBytes)]
    public async Task Assets_are_small_and_may_be_kept(string path, int most)
    {
        using var http = Browser();

        using var ofAnother = await http.GetAsync(new Uri($"{path}?v=1", UriKind.Relative));
        Assert.True(ofAnother.Headers.CacheControl?.NoCache, "What was asked of another version is not kept.");

        var version = ofAnother.Content.Headers.LastModified?.ToUnixTimeSeconds();
        using var answer = await http.GetAsync(new Uri($"{path}?v={version}", UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.True(answer.Headers.CacheControl?.Public);
        Assert.True(bytes.Length <= most, $"{path} is {bytes.Length} bytes.");
    }

    [Fact]
    public async Task The_engine_is_six_megabytes_at_most_and_is_fetched_once_a_year()
    {
        using var http = Browser();
        var folder = Path.Combine(ArenaProgram.Home("Web"), "wwwroot", "engine");
        var names = Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".br", StringComparison.Ordinal) && name != "engine.json").ToList();

        var bytes = 0;
        foreach (var name in names)
        {
            using var answer = await http.GetAsync(new Uri($"/engine/{name}", UriKind.Relative));
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
            Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains(names, name => name.StartsWith("words.", StringComparison.Ordinal));
        Assert.InRange(bytes, 1, EngineBytes);
    }

    [Fact]
    public async Task A_browser_that_reads_no_brotli_gets_the_engine_as_it_is()
    {
        using var http = new HttpClient { BaseAddress = new Uri(demo.Arena.Address) };
        var name = Path.GetFileName(Directory.GetFiles(Path.Combine(ArenaProgram.Home("Web"), "wwwroot", "engine"), "names.*.bin").Single());

        using var answer = await http.GetAsync(new Uri($"/engine/{name}", UriKind.Relative));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/logg-inn")]
    [InlineData("/hjelp")]
    public async Task A_page_is_never_compressed_and_needs_no_script(string path)
    {
        using var http = Browser();

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private HttpClient Browser() => new()
    {
        BaseAddress = new Uri(demo.Arena.Address),
        DefaultRequestHeaders = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } },
    };
}
