using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Pilar.Arena.Web.Cases;

namespace Pilar.Arena.Web.Pages;

/// <summary>Style, script, fonts and pictures: the same for everybody, so they are compressed and kept by browsers.</summary>
internal static class ArenaAssets
{
    // Pages are not: an answer that holds a secret and what a visitor wrote tells the secret by its compressed length.
    private static readonly string[] Folders = ["/css", "/js", "/fonts"];
    private static readonly string[] Compressed = ["text/css", "text/javascript", "application/javascript"];

    public static IServiceCollection AddArenaAssets(this IServiceCollection services) => services
        .AddSingleton<EngineFiles>()
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
        .AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, Compressed));

    public static void UseArenaAssets(this IApplicationBuilder app)
    {
        app.UseWhen(
            http => Array.Exists(Folders, folder => http.Request.Path.StartsWithSegments(folder, StringComparison.Ordinal)),
            assets => assets.UseResponseCompression());

        app.UseWhen(http => http.Request.Path.StartsWithSegments("/engine", StringComparison.Ordinal), EngineFiles.Serve);

        // While hosts of two versions serve side by side, one is asked for files of the other: what it answers is not to be kept for a year.
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Query["v"] == AssetVersions.Of(context.File) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
