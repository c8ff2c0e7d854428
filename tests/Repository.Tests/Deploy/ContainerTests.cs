using System.Text.RegularExpressions;

namespace Pilar.Arena.Repository.Tests.Deploy;

/// <summary>The images, the composition of them, and the proxies in front.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Dockerfile = Repository.Read("deploy/docker/Dockerfile");

    private static Yaml Services => DeployFiles.Yaml("deploy/docker/compose.yaml")[0]["services"];

    [Fact]
    public void Images_are_pinned()
    {
        var arguments = Argument().Matches(Dockerfile).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        Assert.All(arguments.Values, tag => Assert.Matches(@"^\d+\.\d+\.\d+-", tag));

        var foreign = From().Matches(Dockerfile).Select(match => match.Groups["image"].Value).Where(image => image.Contains(':', StringComparison.Ordinal));
        Assert.All(foreign, image => Assert.EndsWith("}", image, StringComparison.Ordinal));
        Assert.All(
            Services.Keys.Where(name => Services[name]["build"].Value is null),
            name => Assert.Matches(@":\d+\.\d+", $"{Services[name]["image"]}"));
    }

    [Theory]
    [InlineData("silo")]
    [InlineData("web")]
    public void An_image_is_not_root_says_how_it_is_and_hears_signals(string target)
    {
        Assert.Contains("\nUSER 1654:1654\n", Dockerfile[..Dockerfile.IndexOf("AS silo", StringComparison.Ordinal)], StringComparison.Ordinal);
        var stage = Dockerfile[Dockerfile.IndexOf($" AS {target}\n", StringComparison.Ordinal)..].Split("\nFROM ")[0];

        Assert.DoesNotContain("USER", stage, StringComparison.Ordinal);
        Assert.Contains("HEALTHCHECK", stage, StringComparison.Ordinal);
        Assert.Matches(@"ENTRYPOINT \[""dotnet"", ""Pilar\.Arena\.(Silo|Web)\.dll""\]", stage);
    }

    [Fact]
    public void Only_the_proxy_is_published_and_everybody_says_how_they_are()
    {
        Assert.Equal(["proxy"], Services.Keys.Where(name => Services[name]["ports"].Value is not null));
        Assert.Equal(["silo-1", "silo-2", "web-1", "web-2", "keys", "postgres", "proxy"], Services.Keys);
        foreach (var name in Services.Keys.Where(name => Services[name]["build"].Value is not null))
        {
            Assert.Equal("45s", $"{Services[name]["stop_grace_period"]}");
            Assert.Equal("true", $"{Services[name]["read_only"]}");
            Assert.Equal("always", $"{Services[name]["restart"]}");
            Assert.Equal($"{Services[name]["build"]["target"]}", name.Split('-')[0]);
        }

        Assert.All(["postgres", "proxy"], name => Assert.NotNull(Services[name]["healthcheck"].Value));
    }

    [Theory]
    [InlineData("deploy/proxy/Caddyfile", "flush_interval -1", "health_uri /health/ready", "Host localhost")]
    [InlineData("deploy/proxy/nginx.conf", "proxy_buffering    off", "Upgrade           $http_upgrade", "Host              $host")]
    public void A_proxy_passes_on_at_once_and_is_not_sticky(string file, params string[] expected)
    {
        var text = Repository.Read(file);

        Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("lb_policy (cookie|ip_hash)|ip_hash;|sticky cookie", text);
    }

    // What makes stickiness needless: a negotiation would have to meet the same host twice.
    [Fact]
    public void The_browser_opens_its_line_without_a_negotiation() =>
        Assert.Contains("skipNegotiation: true, transport: HttpTransportType.WebSockets", Repository.Read("src/Web/client/src/rooms/connection.ts"), StringComparison.Ordinal);

    [GeneratedRegex("^ARG (?<name>[A-Z]+)=(?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Argument();

    [GeneratedRegex("^FROM (?<image>[^ ]+) AS", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex From();
}
