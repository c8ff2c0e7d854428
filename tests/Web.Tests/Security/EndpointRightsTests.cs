using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Web.Security;

namespace Pilar.Arena.Web.Tests.Security;

/// <summary>An endpoint that nobody has thought about fails here; one that is thought about does what its row says.</summary>
public sealed class EndpointRightsTests(ArenaHost host)
{
    [Fact]
    public void Every_endpoint_is_declared()
    {
        var undeclared = Endpoints().Where(endpoint => !EndpointRight.Table.Any(right => right.Covers(endpoint))).Select(Describe);

        Assert.Empty(undeclared);
    }

    [Fact]
    public void Every_declaration_has_its_endpoint()
    {
        var endpoints = Endpoints().ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(EndpointRight.Table, right => Assert.Contains(endpoints, right.Covers));
    }

    [Fact]
    public async Task Who_has_not_signed_in_comes_nowhere_that_asks_for_it()
    {
        using var http = host.Http();
        foreach (var right in EndpointRight.Table.Where(right => right.Who == Who.SignedIn))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(right.Method == EndpointRight.Any ? "GET" : right.Method),
                new[] { "{Id:guid}", "{Case:guid}", "{Template:guid}" }.Aggregate(right.Pattern, (path, part) => path.Replace(part, $"{Guid.NewGuid()}", StringComparison.Ordinal)));
            request.Headers.Add("Origin", host.Origin);

            // What takes JSON alone is not found by a request without it.
            request.Content = Endpoints().First(right.Covers).Metadata.GetMetadata<IAcceptsMetadata>() is null ? null : JsonContent.Create(new { });

            using var answer = await http.SendAsync(request);

            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.AbsolutePath == "/logg-inn"),
                $"{right}: {answer.StatusCode}");
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string Describe(RouteEndpoint endpoint) =>
        $"{string.Join('|', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText}";
}
