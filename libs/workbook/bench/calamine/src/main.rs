//! Reads every cell of every sheet with calamine's streaming reader and prints what the bench compares:
//! rows with a text beside their title row, bytes of text, seconds, processor seconds, peak memory in kB.
use calamine::{open_workbook, DataRef, Reader, Xlsx};
use std::{env, error::Error, fs, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which workbook?")?;
    let begin = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook(&path)?;
    let (mut rows, mut bytes) = (0u64, 0usize);
    for name in workbook.sheet_names() {
        let mut cells = workbook.worksheet_cells_reader(&name)?;
        let mut last = 0;
        while let Some(cell) = cells.next_cell()? {
            let row = cell.get_position().0;
            if row > last {
                rows += 1;
                last = row;
            }
            bytes += match cell.get_value() {
                DataRef::SharedString(text) => text.len(),
                DataRef::String(text) => text.len(),
                _ => 0,
            };
        }
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "{{\"rows\":{rows},\"bytes\":{bytes},\"seconds\":{seconds},\"cpu\":{},\"peakKilobytes\":{}}}",
        cpu_seconds()?,
        peak_kilobytes()?
    );
    Ok(())
}

fn cpu_seconds() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    Ok((fields[11].parse::<f64>()? + fields[12].parse::<f64>()?) / 100.0)
}

fn peak_kilobytes() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM")).ok_or("no VmHWM")?;
    Ok(line.split_whitespace().nth(1).unwrap_or("0").parse()?)
}
