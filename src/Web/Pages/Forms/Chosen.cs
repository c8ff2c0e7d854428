using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Pages.Forms;

/// <summary>The command of a form in which one of several things is chosen.</summary>
internal static class Chosen
{
    /// <summary>Each choice in a form gives a command of its own, and sent twice the same one.</summary>
    /// <param name="form">The id that came with the form.</param>
    /// <param name="choice">As it was sent.</param>
    public static CommandId Id(Guid form, string? choice) =>
        new(new Guid(SHA256.HashData([.. form.ToByteArray(), .. Encoding.UTF8.GetBytes(choice ?? "")]).AsSpan(0, 16)));
}
