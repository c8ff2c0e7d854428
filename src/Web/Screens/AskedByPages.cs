namespace Pilar.Arena.Web.Screens;

/// <summary>On an endpoint that an open page asks by itself, whether anybody sits there or not.</summary>
internal sealed class AskedByPages
{
    /// <summary>With what an open page asks for by itself elsewhere: see page-words.ts.</summary>
    public const string Header = "arena-asks";
}
