using System.Security.Cryptography;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>Everybody who lost the same silo must not come back in the same instant.</summary>
internal static class Chance
{
    /// <summary>One to four times <paramref name="shortest"/>.</summary>
    public static TimeSpan Spread(TimeSpan shortest) => shortest * RandomNumberGenerator.GetInt32(100, 400) / 100;
}
