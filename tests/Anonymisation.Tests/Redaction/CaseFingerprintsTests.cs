using System.Security.Cryptography;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>A room knows the names of its case when it hears them, and cannot list them.</summary>
public sealed class CaseFingerprintsTests
{
    private static readonly byte[] Salt = SHA256.HashData("a case's own"u8);

    [Theory]
    [InlineData("Mira")]
    [InlineData("mira")]
    [InlineData("MIRAS")]
    [InlineData("Haverstøl")]
    [InlineData("haverstøls")]
    [InlineData("Eliás'")]
    [InlineData("Mimmi")]
    public void A_name_is_known_however_it_is_written(string word) =>
        Assert.True(CaseFingerprints.Make(Salt, ["Mira Haverstøl", "Noah-Elias", "mimmi"]).Knows(word));

    [Fact]
    public void They_survive_the_way_to_the_server_and_back()
    {
        var made = CaseFingerprints.Make(Salt, ["Mira Haverstøl", "Storm"]);

        var read = CaseFingerprints.FromBytes(Salt, made.ToBytes());

        Assert.Equal(made.ToBytes(), read.ToBytes());
        Assert.True(read.Knows("Storm"));
        Assert.Equal(4, made.ToBytes().Length);
    }

    [Fact]
    public void Many_names_share_each_so_that_nobody_can_list_them()
    {
        var made = CaseFingerprints.Make(Salt, ["Mira", "Linda", "Storm"]);

        var names = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sets", "given_names.txt")).Skip(1).Select(line => line.Split('\t')[0]).ToList();
        var candidates = names.Count(made.Knows);

        Assert.True(names.Count > 2_000, $"{names.Count} names.");
        Assert.True(candidates > 15, $"{candidates} of {names.Count} names could be the three.");
    }

    [Fact]
    public void Few_other_words_are_known()
    {
        var made = CaseFingerprints.Make(Salt, ["Mira Haverstøl", "Linda Haverstøl", "Storm", "Odd Even Lysbakkrud", "Bjørg Tjernslett"]);

        var known = Enumerable.Range(0, 4_000).Count(number => made.Knows($"ord{number}x"));

        Assert.InRange(known, 1, 4_000 / 16);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 2, 5 })]
    [InlineData(new byte[] { 1, 5, 5 })]
    [InlineData(new byte[] { 1, 7, 5 })]
    public void What_is_no_fingerprints_is_refused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => CaseFingerprints.FromBytes(Salt, bytes));

    [Fact]
    public void A_short_salt_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => CaseFingerprints.Make(new byte[CaseFingerprints.ShortestSalt - 1], []));
}
