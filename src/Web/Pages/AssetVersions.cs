using System.Globalization;
using Microsoft.Extensions.FileProviders;

namespace Pilar.Arena.Web.Pages;

/// <summary>Addresses of files that browsers may keep for a year: a new build has a new address.</summary>
public sealed class AssetVersions(IWebHostEnvironment environment)
{
    public string Of(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        return file.Exists ? $"{path}?v={Of(file)}" : path;
    }

    public static string Of(IFileInfo file) => file.LastModified.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
