using Relationships.Files.Writing;

namespace Relationships.Files.Tests.Writing;

/// <summary>Files on their way to their place, with others on the same way.</summary>
public class PassingFileTests
{
    [Fact]
    public void Many_that_write_one_place_at_once_never_take_each_other_for_leftovers()
    {
        var folder = Directory.CreateTempSubdirectory("relationships-");
        try
        {
            var place = Path.Combine(folder.FullName, "o.csv");
            Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
            {
                using var passing = PassingFile.Begin(place);
                passing.Stream.Write([(byte)number]);
                if (number % 4 != 0)
                    passing.Place(toDisk: false);
            });
            Assert.Equal([place], Directory.GetFiles(folder.FullName));
            Assert.Equal(1, new FileInfo(place).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("n", 251)]
    [InlineData("\u00e4", 125)]
    [InlineData("\u20ac", 83)]
    [InlineData("\U0001f600", 62)]
    public void A_name_as_long_as_the_system_takes_is_written_and_its_leftovers_are_removed(string letter, int count)
    {
        var folder = Directory.CreateTempSubdirectory("relationships-");
        try
        {
            var place = Path.Combine(folder.FullName, string.Concat(Enumerable.Repeat(letter, count)) + ".csv");
            string left;
            using (var killed = PassingFile.Begin(place))
                left = killed.Path;
            File.WriteAllText(left, "half");

            using var passing = PassingFile.Begin(place);
            passing.Stream.Write([1]);
            Assert.Equal([passing.Path], Directory.GetFiles(folder.FullName));
            passing.Place(toDisk: false);
            Assert.Equal([place], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
