using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>Somebody with a browser that runs no scripts: opens pages, fills in the forms that stand there, follows no redirect by itself.</summary>
internal sealed class Reader(Session session) : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    public static async Task<Reader> SignIn(ArenaHost host, Person person) => new(await Session.SignIn(host, person));

    public static Reader Unknown(ArenaHost host) => new(new Session(host));

    public async Task<Page> Open(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language ?? "nb");
        using var answer = await session.Http.SendAsync(request);
        return await Read(path, answer);
    }

    /// <summary>What an open page is told of the words on it: it asks again for as long as that is not known, as the browser does.</summary>
    public async Task<string> AskWhatStands(string page)
    {
        var asked = Stopwatch.StartNew();
        var answer = await Open($"{page}/star");
        while (answer.Status == HttpStatusCode.NoContent && asked.Elapsed < LongEnough)
        {
            answer = await Open($"{page}/star");
        }

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Html;
    }

    /// <summary>Sends a form of the page with everything hidden in it, and what the reader wrote and pressed.</summary>
    public async Task<Page> Send(Page page, string form, params (string Name, string Value)[] written)
    {
        var (action, hidden) = page.Form(form);
        var fields = hidden.Where(field => !written.Any(own => own.Name == field.Key))
            .Concat(written.Select(own => KeyValuePair.Create(own.Name, own.Value)));
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, action ?? page.Path) { Content = content };
        request.Headers.Add("Accept-Language", "nb");
        using var answer = await session.Http.SendAsync(request);
        return await Read(action ?? page.Path, answer);
    }

    public void Dispose() => session.Dispose();

    private static async Task<Page> Read(string path, HttpResponseMessage answer) =>
        new(path, answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
}

/// <param name="Html">Decoded: what the browser would show.</param>
internal sealed partial record Page(string Path, HttpStatusCode Status, string Html, string? Location)
{
    public string Title => Titles().Match(Html).Groups["title"].Value;

    public bool Has(string form) => Html.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal);

    public (string? Action, Dictionary<string, string> Hidden) Form(string name)
    {
        var form = Forms().Matches(Html).Single(one => one.Value.Contains(
            name.StartsWith('/') ? $"action=\"{name}\"" : $"name=\"_handler\" value=\"{name}\"", StringComparison.Ordinal));
        var hidden = Inputs().Matches(form.Value)
            .Where(input => input.Value.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .ToDictionary(input => Attribute(input.Value, "name")!, input => Attribute(input.Value, "value") ?? "", StringComparer.Ordinal);
        return (Attribute(form.Groups["start"].Value, "action"), hidden);
    }

    public int Count(string pattern) => Regex.Count(Html, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\b{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? found.Groups["value"].Value
            : null;

    [GeneratedRegex("<title>(?<title>.*?)</title>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex("(?<start><form[^>]*>).*?</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Inputs();
}
