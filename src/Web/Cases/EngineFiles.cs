using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Web.Cases;

/// <summary>
/// The anonymiser as the writer's browser fetches it: some megabytes, once. The build has compressed each file, and named it after what is in it, so that
/// a browser may keep it for a year.
/// </summary>
public sealed class EngineFiles(IWebHostEnvironment environment)
{
    private const string Folder = "/engine";
    private const string Compressed = ".br";

    private readonly Lazy<(string? What, string Version)> _what = new(() => Read(environment.WebRootFileProvider.GetFileInfo($"{Folder}/engine.json")));

    /// <summary>
    /// What to fetch and what must come, as the worker reads it: <c>{ version, start, lists: { names: { address, integrity }, words } }</c>. Null when the
    /// engine was not built.
    /// </summary>
    public string? What => _what.Value.What;

    /// <summary>Which engine it is: its name, and a hash of all that it is made of.</summary>
    public string Detector => $"{CaseFindings.Detector}{_what.Value.Version}";

    public static void Serve(IApplicationBuilder app)
    {
        app.Use(static (http, next) =>
        {
            var path = http.Request.Path;
            var files = http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + Compressed).Exists)
            {
                http.Request.Path = path + Compressed;
            }

            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new Types(), OnPrepareResponse = Prepare });
    }

    private static void Prepare(StaticFileResponseContext context)
    {
        var headers = context.Context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (context.File.Name.EndsWith(Compressed, StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
        }
    }

    private static (string? What, string Version) Read(IFileInfo file)
    {
        if (!file.Exists)
        {
            return (null, "");
        }

        using var stream = file.CreateReadStream();
        using var json = JsonDocument.Parse(stream);
        return (json.RootElement.GetRawText(), json.RootElement.GetProperty("version").GetString()!);
    }

    /// <summary>A compressed file is of the type that its name had before.</summary>
    private sealed class Types : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _usual = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [".bin"] = "application/octet-stream",
            [".js"] = "text/javascript",
            [".wasm"] = "application/wasm",
        });

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var name = subpath.EndsWith(Compressed, StringComparison.Ordinal) ? subpath[..^Compressed.Length] : subpath;
            if (_usual.TryGetContentType(name, out var type))
            {
                contentType = type;
                return true;
            }

            contentType = "";
            return false;
        }
    }
}
