using System.Net;
using Pilar.Arena.Web.Security;

namespace Pilar.Arena.Web.Tests.Security;

/// <summary>What every answer says to the browser, and what no answer says to anybody.</summary>
public sealed class HeaderTests(ArenaHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/logg-inn")]
    [InlineData("/finnes-ikke")]
    [InlineData(ArenaHealth.Live)]
    public async Task Every_answer_is_strict(string path)
    {
        using var http = host.Http();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        var permissions = Assert.Single(answer.Headers.GetValues("Permissions-Policy")).Split(", ");
        Assert.Contains("camera=()", permissions);
        Assert.All(permissions, permission => Assert.EndsWith("=()", permission, StringComparison.Ordinal));
        Assert.DoesNotContain("web-share=()", permissions);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/", false, false)]
    [InlineData("/js/case.js", false, false)]
    [InlineData("/moter/00000000-0000-0000-0000-000000000001/rom", false, false)]
    [InlineData("/moter/00000000-0000-0000-0000-000000000001/ny-sak", true, false)]
    [InlineData("/framlegg/00000000-0000-0000-0000-000000000001/skriv", true, false)]
    [InlineData("/framlegg/00000000-0000-0000-0000-000000000001/tekst", false, false)]
    [InlineData("/js/case-worker.js", false, true)]
    public async Task A_page_for_writing_may_start_a_worker_and_the_worker_alone_may_compile_WebAssembly(string path, bool starts, bool compiles)
    {
        using var http = host.Http();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");

        Assert.Contains(starts ? "worker-src 'self'" : "worker-src 'none'", policy);
        Assert.Contains(starts ? "trusted-types lit-html arena-worker" : "trusted-types lit-html", policy);
        Assert.Contains(compiles ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'", policy);
        Assert.Contains("require-trusted-types-for 'script'", policy);
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        using var http = host.Http();
        http.DefaultRequestHeaders.Host = "evil.example";

        using var answer = await http.GetAsync(new Uri("/logg-inn", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_preflight_from_elsewhere_is_allowed_nothing()
    {
        using var http = host.Http();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/logg-ut");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await http.SendAsync(request);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-Allow", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https", null, "http")]
    [InlineData("https", "127.0.0.1", "https")]
    public async Task Only_a_known_proxy_says_where_a_request_comes_from(string forwarded, string? proxy, string expected)
    {
        await using var behind = await ArenaHost.Start([.. proxy is null ? (string[])[] : [$"--Arena:Web:Proxies:0={proxy}"]]);
        using var http = behind.Http();
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);

        using var answer = await http.GetAsync(new Uri($"/moter/{Guid.NewGuid()}", UriKind.Relative));

        Assert.Equal(expected, answer.Headers.Location?.Scheme);
    }

    [Fact]
    public async Task Behind_a_chain_of_known_proxies_the_first_who_is_not_one_of_them_asks()
    {
        await using var behind = await ArenaHost.Start(
            "--Arena:Web:Proxies:0=127.0.0.1", "--Arena:Web:Proxies:1=10.0.1.1", "--Arena:Pace:FormsPerSecond=1", "--Arena:Pace:FormBurst=3");
        using var shouter = behind.Http();
        shouter.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7, 10.0.1.1");
        using var other = behind.Http();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8, 10.0.1.1");

        var shouted = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post(shouter)));

        Assert.Contains(HttpStatusCode.TooManyRequests, shouted);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Post(other));

        static async Task<HttpStatusCode> Post(HttpClient http)
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await http.PostAsync(new Uri("/logg-ut", UriKind.Relative), form);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData(ArenaHealth.Live, "127.0.0.1")]
    [InlineData(ArenaHealth.Ready, "127.0.0.1")]
    [InlineData(ArenaHealth.Live, "localhost")]
    [InlineData(ArenaHealth.Ready, "localhost")]
    public async Task Health_is_one_word_also_to_a_probe_that_knows_no_host_name(string path, string name)
    {
        using var http = host.Http();
        http.DefaultRequestHeaders.Host = name;

        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/metrics")]
    [InlineData("/swagger")]
    [InlineData("/dashboard")]
    public async Task What_is_not_for_people_is_not_there(string path)
    {
        using var http = host.Http();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(
            answer.StatusCode == HttpStatusCode.NotFound || answer.Headers.Location?.AbsolutePath == "/logg-inn",
            $"{answer.StatusCode} {answer.Headers.Location}");
    }
}
